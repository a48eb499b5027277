memory-title = Shared memory
memory-link = Shared memory
memory-lead = Sharing memory is free, copying is safe. Which of the two did this line do, and whose numbers change?

memory-slider-rows = Rows of a
memory-slider-columns = Columns of a
memory-slider-factor = Factor of mul_
setting-factor = Factor of mul_
setting-lines = Lines added
setting-of = Memory
setting-slot = Slot
notice-not-a-line-of-the-menu = “{ $name }” in the link holds { $given }, which is no line that can stand there; it was left out. A line reads like mul_.b, a number like b.0.1:2.5, and there are at most { $most }.

memory-menu = Add a line
memory-menu-name = Name
memory-menu-group = What the line is meant to do
memory-menu-covered = Once the last line is answered or revealed, more can be added.
memory-menu-stopped = torch refused the last line, and a program ends there. Undo takes the line back; then more can be added.
memory-menu-full = There are { $most } lines, which is the most there can be. Undo takes the last one back.
memory-group-in-place = in place
memory-group-new = new result
memory-group-share = sharing
memory-group-copy = copying
memory-group-trouble = trouble
memory-group-number = one number
memory-number-run = Run { $line }
memory-number-none = `{ $name }` has no number that can be set by an index.
memory-click = Or click a slot in the picture and type a number.
memory-reset = Back to the lesson
memory-story = Or run lines that belong together
memory-story-lesson = The lesson: b.mul_(2) doubles a
memory-story-augmented = a += 1 …
memory-story-rebound = … against a = a + 1
memory-story-row = b[0] is part of b …
memory-story-list = … b[[0]] is a copy
memory-story-float = .float() copies, or gives the very same tensor
memory-story-expand = expand, then two ways to write
memory-story-turned = .t() gives a view, and copies nothing
memory-story-grad = .numpy() where a gradient is wanted
memory-story-detach = detach is no copy
memory-story-flip = from_numpy of a reversed array
memory-story-text = from_numpy of numbers written as text
memory-story-order = from_numpy of a foreign byte order
memory-story-resize = resize_ on NumPy's memory
memory-story-chain = A change at the end of a chain

memory-output = Show other numbers after this line
memory-output-turned = The same numbers in another arrangement
memory-none = no name
memory-first = no name was there before
memory-head-name = Name
memory-head-kind = Kind
memory-head-shape = Shape
memory-head-dtype = Type
memory-head-stride = Stride
memory-head-offset = Offset
memory-head-memory = Memory
memory-head-slot = Slot
memory-head-byte = Byte
memory-head-number = Number
memory-head-hex = Hexadecimal
memory-head-value = Decimal
memory-head-line = Line
memory-head-result = What comes out
memory-head-meaning = What it does
memory-fixes = Lines that were run in its place, and work
memory-terms = **Slot**: room for one number in memory. **Stride**: how many slots on the next element of each dimension lies. **Offset**: the slot at which the first element lies.
memory-sharing = Shares memory with
memory-sharing-note = Read from the record of the run: two names share where their slots lie in one memory.
memory-shares-no = no
memory-shares-same = one tensor
memory-shares-yes = { $slots ->
    [0] same memory, no slot
    [one] yes, 1 slot
   *[other] yes, { $slots } slots
  }
memory-history = Every line so far, in words
memory-numbers = All names and memories, as tables

memory-verdict-covered = What `{ $line }` does to the names is covered until you answer or reveal it.
memory-verdict-made = **New memory.** { $owner } set { $bytes } bytes aside as memory { $memory }, and `{ $name }` points at it.
memory-verdict-view = **Shared.** `{ $name }` is another way into memory { $memory }, where { $mates } { $count ->
    [one] lies
   *[other] lie
  } as well. No number was copied: what is written through one name shows through all of them.
memory-verdict-alias = **One tensor, two names.** Nothing was made: `{ $name }` and { $mates } are names of the very same object.
memory-verdict-copy = **A copy.** `{ $name }` has its own numbers now, in memory { $memory }. What happens to them stays there.
memory-verdict-rebound = **A new result.** The right-hand side was put into new memory, and the name `{ $name }` moved to it: it is memory { $memory } now. Names that shared with it before still show the old numbers.
memory-verdict-number = **A plain number.** What `{ $line }` gives is no array any more but one number, copied out. No memory is shared with it, and none has changed.
memory-verdict-wrote = **Written in place.** { $slots ->
    [one] 1 slot
   *[other] { $slots } slots
  } of memory { $memory } changed, and every name that reads { $slots ->
    [one] it
   *[other] one of them
  } shows it: { $seeing }. { $others ->
    [0] {""}
   *[other] Untouched: { $blind }.
  }
memory-verdict-wrote-same = **Written in place.** The numbers put into memory { $memory } are those that were there already, so nothing looks different.
memory-verdict-turned = **No number moved.** { $turned }: the same { $numbers ->
    [one] number
   *[other] { $numbers } numbers
  } in another arrangement, that is another shape or other strides over the same slots of memory { $memory }. { $others ->
    [0] {""}
   *[other] As before: { $blind }.
  }
memory-verdict-grown = **In place.** The memory has become larger. Nobody has set the new slots: any number could be there, so they are drawn as `?`.
memory-verdict-passed-view = **Another way in.** `{ $line }` gives something over memory { $memory }, without copying a number. As no name keeps it, it is gone after the line.
memory-verdict-passed-new = **Computed, and lost.** `{ $line }` put its result into new memory { $memory } and left everything else alone. As no name keeps it, it is gone after the line.
memory-verdict-and-why = { $said } { $why }
memory-sign-underscore = The sign is the `_` at the end of `{ $code }`: such a method changes what it is called on, in place.
memory-sign-index = The sign is the index on the left: `{ $code } = …` writes into the memory of `{ $name }`, it makes no new one.
memory-sign-operator = The sign is the operator: `{ $code } …` writes into the memory of `{ $name }`, where `{ $name } = { $name } …` would have made a new one.
memory-sign-name = `{ $name } = …` only says what the name `{ $name }` points at; it writes into no memory.
memory-sign-none = There is no `_` at the end, no index on the left and no `=`: nothing is written, and no name keeps what comes out.
memory-verdict-failed = **Refused.** The line stopped with an error, and no number has changed. The message says why:

memory-bytes = One slot, byte by byte
memory-bytes-closed = Opens the bytes of one slot.
memory-bytes-none = There is no memory with a slot in it.
memory-bytes-unset = Nobody has set this slot, so its bytes are not shown.
memory-bytes-words = From `{ $address }` on, in this run. The least important byte lies first (little-endian), so the number is read from the last byte to the first: `{ $hex }`, and as { $dtype } that is `{ $exact }`, in the picture { $number }.
memory-bytes-normal = The fraction stands behind a 1, the exponent is counted from { $bias }: `{ $formula } = { $exact }`.
memory-bytes-subnormal = The exponent is all zeros, so the fraction stands behind a 0 (a subnormal number): `{ $formula } = { $exact }`.
memory-bytes-zero = Exponent and fraction are all zeros, which spells zero: `{ $exact }`.
memory-bytes-inf = The exponent is all ones and the fraction all zeros, which spells infinity: `{ $exact }`.
memory-bytes-nan = The exponent is all ones and the fraction is not all zeros, which spells not a number: `{ $exact }`.
memory-bytes-float = Its bits are the sign `{ $sign }`, the exponent `{ $exponent }` and the fraction `{ $fraction }`.

memory-dtypes = Why float64, and what mm says to it
memory-dtypes-closed = Runs b against float32 weights.
memory-dtypes-why = NumPy makes `{ $a }` where nothing else is said. `from_numpy` copies nothing, so it cannot change the type either: `b` is `{ $b }`. torch itself makes `{ $weights }`, and a product takes one type only:
memory-dtypes-names = In its messages torch calls `float64` double and `float32` float.
memory-dtypes-fix = Each of these lines was run:
memory-dtypes-note = A change of type needs other bytes, so each of them copies: what is written into the result does not reach `a`. As weights are float32 in nearly every network, `b.float()` is the usual repair.
