"""`python -m leadgate` is the command `leadgate`."""

from leadgate.cli import main

main(prog_name="leadgate")
