"""What stands around every page, and the script that runs it."""
