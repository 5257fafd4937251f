"""The families as data, one module each; imported when a request first asks for one."""
