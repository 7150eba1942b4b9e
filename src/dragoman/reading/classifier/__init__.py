"""The shipped network, which says what kind of deed joins an actor, a trigger and a recipient."""
