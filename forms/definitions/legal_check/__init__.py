"""A second pair of eyes: somebody versed in law reads a form before it is published, in Wagtail's workflow."""
