"""The command `leadgate`, one file per group of commands."""
