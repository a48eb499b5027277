devices-title = Where a tensor lives
devices-link = Devices
devices-lead = The same lines run on the processor or on a graphics card, and each tensor lives on one of them.

devices-step-data = Seed { $seed } drew `features` and `weights` on the processor. Drawn there and moved afterwards, they are the same numbers on every device.
devices-step-same = **Nothing moved.** `{ $origin }` is on `{ $device }` already, so `{ $name }` is the very same tensor: what is written into one shows in the other.
devices-step-copy = **A copy.** The numbers went to the memory of `{ $device }`, and `{ $name }` is a tensor of its own there. What is written into `{ $origin }` later does not show in `{ $name }`.
devices-step-view = `{ $name }` reads the memory of `{ $origin }` on `{ $device }`.
devices-step-new = `{ $name }` is a new tensor on `{ $device }`.
devices-step-product = Both operands are on `{ $device }`, so the product is computed there and `{ $name }` stays there.
devices-step-numpy = `{ $name }` is a NumPy array over the memory of `{ $origin }`: NumPy reads the processor's memory only, so a tensor on a card has to come back with `.cpu()` first.
devices-step-written = After the program, `{ $line }` was run. The 99 shows in { $names }: these names read the memory that was written into.
devices-output = The product was computed on
devices-nobody = nobody
devices-head-name = Name
devices-head-shape = Shape
devices-head-device = Device
devices-head-memory = Memory
devices-head-with = Shares it with
devices-head-program = Program
devices-head-difference = Largest difference
devices-head-size = Size
devices-head-grown = ×
devices-head-runs = Runs

devices-machine = What this machine has
devices-processor = `cpu`: { $threads ->
    [one] one thread
   *[other] { $threads } threads
} for this app.
devices-card = `{ $name }`: { $title }, { $memory } GiB of its own memory.
devices-no-card = No CUDA device. `torch.cuda.is_available()` says `False`, so `device` is `"cpu"` and no line of the program moves anything. On a machine with one, the same program copies `features` and `weights` to the card, multiplies there, and brings the result back.
devices-lost-card = Torch lists no CUDA device that works here, so the program ran with `device = "cpu"`. What torch said about it stands above.
devices-values = Neuron and network on every device
devices-values-why = Adding up in another order, or with more digits, rounds differently. So results are compared up to a small difference, never bit for bit.
devices-failed = failed

devices-timing = How long a matrix product takes here
devices-timing-what = Times square matrices from { $smallest } on, up to the slider's size ({ $largest } at most), in a process of its own; one measurement at a time for everybody on this server.
devices-measure = Measure
devices-measure-again = Measure again
devices-stop = Stop
devices-measuring = Measured { $done } of { $total }, now at size { $size }
devices-busy = Another measurement, up to size { $largest }, is being made on this server. When it is done, press Measure for yours.
devices-measured = { $minutes ->
    [0] Measured less than a minute ago
    [one] Measured a minute ago
   *[other] Measured { $minutes } minutes ago
} on this server, with seed { $seed }.
devices-stopped = { $found ->
    [0] The measurement was stopped before it had found anything.
   *[other] The measurement was stopped; this is what it had found.
}
devices-late = { $found ->
    [0] The measurement took too long and was ended before it had found anything.
   *[other] The measurement took too long and was ended; this is what it had found.
} A smaller largest size takes less time.
devices-failed-measurement = { $found ->
    [0] The measurement ended early and had found nothing.
   *[other] The measurement ended early; this is what it had found.
} The last it said:
devices-trouble = { $series }: stopped at size { $size }. The device's own message:
devices-task = What was timed
devices-task-product = matrix product
devices-task-unit = one unit: sum of products or mm
devices-axis-size-product = n (n × n times n × n), logarithmic
devices-axis-size-unit = n (n × n times n × 1), logarithmic
devices-axis-time = time of one run, logarithmic
devices-guide = { $times } times the time per doubling
devices-timing-said = At size { $size }, { $fast } takes { $time }, and { $slow } { $times } times as long.
devices-timing-differ = The results differ by { $difference } at most.
devices-timing-one = At size { $size }, { $fast } takes { $time }.
devices-timing-disturbed = At size { $size } the longest run took { $times } times as long as the shortest{ $points ->
    [one] {""}
   *[other] , and { $points } points are like that
  }: other work disturbed this measurement. Measure again before you believe it.
devices-timing-how = The line is the median of so many runs as the table says, the bar goes from the shortest to the longest; × is how many times as long it took as at the size before. One run before them is not timed: the first run also loads and prepares what the others find ready. A card accepts work faster than it does it, so there the clock stops only once the card says it is done. Making the matrices is not timed; moving them is, where the name says so.
devices-threads = { $threads ->
    [one] one thread
   *[other] { $threads } threads
}
devices-series-product = { $where }, { $dtype }{ $moves }
devices-moved = , moved there and back
devices-series-unit = { $way }, { $where }
devices-way-mm = torch.mm
devices-way-sum = sum of products

drawing-devices-hint = Point at a slot or a name.
drawing-devices-slot = { $names } · memory { $memory }, { $device }, byte { $byte }:{ " " }
drawing-devices-name = { $name } { $facts } at{ " " }
drawing-devices-none =
    There is none here. With one,
    x, w and y would lie in its
    memory, as copies.
drawing-devices-none-numpy =
    x.numpy() would stop there:
    NumPy reads the processor's
    memory only. x.cpu() would
    bring a copy back first.
drawing-devices-asked = Each has a memory. Which?
drawing-devices-shows-it = shows the 99
drawing-devices-head-data = drawn on the processor
drawing-devices-head-same = nothing moved: one tensor, two names
drawing-devices-head-copy = a copy, in the memory of { $device }
drawing-devices-head-view = the same memory on { $device }
drawing-devices-head-new = a new tensor on { $device }
drawing-devices-head-product = computed on { $device }, and stays there
drawing-devices-head-numpy = an array over the same memory
drawing-devices-head-covered = Which names show the 99 after it?
drawing-devices-head-written = the 99 shows in { $names }
drawing-devices-how-same = the same tensor as { $origin }
drawing-devices-how-copy = a copy of { $origin }
drawing-devices-how-view = the memory of { $origin }
drawing-devices-how-numpy = NumPy, same memory
drawing-devices-how-new = a new tensor
