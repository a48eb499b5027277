html-lang = en

frame-name = Tensor Explorer
frame-tab = { $title } · Tensor Explorer
frame-language = Language
frame-projector = Projector view
frame-leave-projector = Leave projector view

setting-seed = Seed
setting-n_input = Number of inputs
setting-n_hidden = Hidden units
setting-n_layers = Hidden layers
setting-n_output = Outputs
setting-largest = Largest size timed
setting-step = Step
setting-direction = Drawn
setting-direction-right = left to right
setting-direction-up = bottom to top
setting-activation = Activation
setting-activation-sigmoid = sigmoid
setting-activation-tanh = tanh
setting-activation-relu = ReLU
setting-activation-identity = none (identity)
setting-look = Look at a tensor

setting-rows = Rows of x
setting-columns = Columns of x
setting-source = Called on
setting-source-plain = x
setting-source-t = x.t()
setting-source-every_other = x[:, ::2]
setting-source-without_first = x[:, 1:]
setting-source-numpy = x from NumPy
setting-call = Call
setting-call-view = view
setting-call-reshape = reshape
setting-call-resize_ = resize_
setting-call-contiguous_view = contiguous().view
setting-call-contiguous = contiguous
setting-call-flatten = flatten
setting-call-squeeze = squeeze
setting-call-unsqueeze = unsqueeze
setting-call-permute = permute
setting-call-t = t
setting-size = Or type a shape
setting-cell = Point at cell of y
setting-write = Write 99
setting-write-no = no
setting-write-yes = yes

notice-out-of-range = “{ $name }” in the link is { $given }; it goes from { $low } to { $high }, so this page shows { $used }.
notice-not-a-number = “{ $name }” in the link is “{ $given }”, which is not a whole number; this page shows { $used }.
notice-not-an-option = “{ $name }” in the link is “{ $given }”; it can be one of { $options }. This page uses { $used }.

notice-not-a-size = “{ $name }” in the link is “{ $given }”, which is not a shape to ask for (at most four sizes from -1 on, at most 4096 elements); this page uses { $used }.
notice-not-lines = “{ $name }” in the link cannot be unpacked to lines of a program (at most { $longest } characters); it was left out.
notice-not-an-edit = “{ $name }” in the link holds { $given }, which is not a change of a number; it was left out. A change reads like weights.0.2:1.5.

stepper-back = ← Back
stepper-next = Next →
stepper-play = ▶ Play
stepper-pause = ❚❚ Pause

output-label = Output
not-yet = not computed yet
shapes-name = Expression
shapes-shape = Shape

program-title = The program that just ran
program-printed = It printed
program-printed-nothing = nothing: it stopped in line { $line }, before it came to a print
program-copy = Copy the program
formula-title = As a formula
table-title = The numbers as a table
table-input = input

device-fallback = The graphics card failed, so the program ran on the processor instead. The numbers are the same to rounding. The card's own message:
failure-kind-device = The device failed.
failure-kind-torch = PyTorch stopped with this message:
failure-kind-shape = These shapes, or their strides, do not allow it. PyTorch says:
failure-kind-dtype = It cannot be done with these element types. PyTorch says:
failure-kind-index = This index does not fit the tensor. PyTorch says:
failure-kind-syntax = This is not Python:
failure-kind-refused = The program says something this app does not run:
failure-kind-name = This name has no value:
failure-kind-too-big = This is larger than the app allows:
failure-kind-unknown-setting = The program has no such setting:
failure-kind-unsafe-memory = This shape needs more memory than the tensor has. PyTorch says:

step-line = Line { $line }: { $code }
list-comma = {", "}
