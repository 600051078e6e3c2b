"""Fills, inspects, converts and merges documents: bytes in, bytes out. Knows neither models nor HTTP."""
