"""How values are understood before they are judged: one file per kind of value.

Every transform takes a cleaned column and gives back a `Read`: the value in its
stored type, and flags that rules judge. Fast paths are vectorised; slow
libraries see only the distinct values that a safe fast path leaves over.
"""
