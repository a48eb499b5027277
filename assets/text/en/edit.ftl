edit-title = Change or paste numbers
edit-undo = Undo
edit-redo = Redo
edit-reset = Reset
edit-tensor = Tensor
edit-row = Row
edit-column = Column
edit-dim = Dimension { $dim }
edit-no-index = `{ $name }` has no element that an index could name.
edit-value = { $place }
edit-refused = “{ $place }” keeps its number: it can go from −{ $most } to { $most }.
edit-dropped = { $count ->
    [one] The change to { $places } is gone: the tensor no longer has that place.
   *[other] The changes to { $places } are gone: the tensors no longer have these places.
}
