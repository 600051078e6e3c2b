"""DOCX → PDF by LibreOffice: a pool of resident ones where Python can speak to them, else one process a call."""
