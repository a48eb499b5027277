# Words inside the picture of the memory page.
drawing-memory-after = After { $line }
drawing-memory-covered = Which names show other numbers after it?
drawing-memory-title = memory { $memory }
drawing-memory-owner-numpy = NumPy owns it: { $slots ->
    [one] 1 slot
   *[other] { $slots } slots
  } of { $size } bytes ({ $dtype }), { $bytes } in all
drawing-memory-owner-torch = torch owns it: { $slots ->
    [one] 1 slot
   *[other] { $slots } slots
  } of { $size } bytes ({ $dtype }), { $bytes } in all
drawing-memory-kind-ndarray = NumPy array
drawing-memory-kind-tensor = tensor
drawing-memory-slot = memory { $memory }, slot { $slot } at { $address } in this run
drawing-memory-was = { $value } (was { $old })
drawing-memory-place = slot of memory { $memory } =
drawing-memory-orphan = no name points here any more: this memory is free to be used again
drawing-memory-sees = sees the change
drawing-memory-moved = moved here
drawing-memory-rearranged = reads them in another arrangement
drawing-memory-unnamed = no name keeps it
drawing-memory-left = was here; points at memory { $memory } now

drawing-memory-failed = refused: no number has changed
drawing-memory-wrote = { $slots ->
    [one] 1 slot
   *[other] { $slots } slots
  } of memory { $memory } changed: seen by { $names }
drawing-memory-wrote-same = wrote what was there already: nothing changed
drawing-memory-turned = { $turned }: the same { $numbers ->
    [one] number
   *[other] { $numbers } numbers
  } in another arrangement
drawing-memory-grown = the memory has grown; nobody has set the new slots
drawing-memory-passed-view = another way into the same memory, kept by no name
drawing-memory-passed-new = a result in new memory, kept by no name
drawing-memory-alias = one tensor, one more name
drawing-memory-view = another way into memory { $memory }: nothing was copied
drawing-memory-copy = a copy: { $name } has memory { $memory } for itself
drawing-memory-number = a plain number: it has no memory that could be shared
drawing-memory-made = new memory { $memory }
drawing-memory-rebound = a new result in memory { $memory }: the name { $name } moved there

drawing-memory-bytes = The bytes of memory { $memory }, slot { $slot }
drawing-memory-bytes-lie = as they lie in memory
drawing-memory-bytes-read = as one reads the number

drawing-memory-legend = +{ $size }: bytes from its start; shade: place, not value
drawing-memory-legend-dense = point at a slot for its number, or see the tables
# On a phone.
drawing-memory-slot-brief = memory { $memory }, slot { $slot } at { $address }
drawing-memory-brief-numpy = NumPy, { $slots } × { $size } bytes, { $dtype }
drawing-memory-brief-torch = torch, { $slots } × { $size } bytes, { $dtype }
drawing-memory-orphan-brief = no name points here any more
