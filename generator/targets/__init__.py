"""Targets: from the Contract to print-ready views, one module for each kind of output."""
