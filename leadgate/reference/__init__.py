"""The reference in docs/reference, made from the definitions: rules, fields, commands.

`make docs` writes it; a test fails where a page is not what it would write.
"""
