"""A whole programme as one file: written from the database, read with care, compared, taken over.

`parts` is the register of what a package consists of: each room owns its part. `services` puts them together.
"""
