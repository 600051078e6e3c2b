"""A cast of officers and a few cases, to try the product with. Never on a real site: the password is public."""
