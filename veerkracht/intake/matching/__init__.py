"""Tables and areas find each other: codes, repairs, changed boundaries, and all tables as one."""
