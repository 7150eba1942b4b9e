"""How the tables of the gazetteer are made from a folder of facts and from tables written here."""
