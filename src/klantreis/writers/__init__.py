"""Writers turn a scene, an outline or findings into bytes, and know no rules."""
