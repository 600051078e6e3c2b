"""Lists of people by spreadsheet: an empty sheet to fill, reading what comes back, matching its columns, checking every
cell by the kind of its question, and giving the file back with its faults marked.
"""
