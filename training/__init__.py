"""The sentences that we wrote and labelled, and the script that trains the shipped model."""
