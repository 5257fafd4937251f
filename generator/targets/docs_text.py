"""Pieces that every page of the docs is made of."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields, is_dataclass
from urllib.parse import quote

from generator import ir
from generator.targets.docs_labels import labels
