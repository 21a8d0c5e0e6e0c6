"""The pages of imports, one file each: the guide's steps 1 to 11."""
