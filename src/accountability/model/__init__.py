"""The classes of the library: the case, the law as data, and the answer. All are frozen and compare by value."""
