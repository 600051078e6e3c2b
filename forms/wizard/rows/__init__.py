"""A repeated group in the wizard: its rows on the page of the step, and each row on a page of its own."""
