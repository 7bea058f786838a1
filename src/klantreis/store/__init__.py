"""Where journeys are kept: a folder of YAML files."""

from klantreis.store.folder import Folder, Version, read_file

__all__ = ["Folder", "Version", "read_file"]
