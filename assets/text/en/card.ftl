# Lesson cards. What an answer names comes as a fact, and a test finds it on the page.
card-print = Print the card
card-title = { $title }: a lesson of { $minutes } minutes
card-minutes = Time
card-takes = { $minutes } min
card-set = Set
card-ask = Ask
card-expect = Expect
card-belief = A belief it meets
card-as-it-opens = as it opens
card-how = Each link sets the page with the results covered. Let everybody commit to an answer, then reveal.

card-home-goal = A network is numbers going through two matrices; every slider changes a program that really runs.
card-home-1-ask = Three numbers go in. How many come out, and between which limits?
card-home-1-expect = One, { $output }. A sigmoid ends the network, so it lies between 0 and 1.
card-home-1-belief = “The hidden values mean something already.” The weights are random; nothing has been trained.
card-home-2-ask = The seed is 8 now. What has changed: the shapes, the numbers, or both?
card-home-2-expect = Only the numbers: the output is { $output }, and `W1` still has the shape `{ $shape }`.
card-home-2-belief = “Each run gives other numbers.” The same seed gives the same numbers, here and in plain Python.
card-home-3-ask = Five hidden units instead of two. Which shapes become larger?
card-home-3-expect = `W1` is `{ $W1 }`, `B1` is `{ $B1 }`, and `W2` gets five rows. The output is still one number, { $out }.
card-home-3-belief = “A seed fixes each tensor.” It starts one stream: a larger `W1` takes more from it, so `W2` and the biases get other numbers, too.

card-tensors-goal = A shape says how many indices reach a number; a part of a tensor may be the same memory or a copy.
card-tensors-1-ask = A single number is a tensor, too. What is its shape?
card-tensors-1-expect = `{ $shape }`: no dimension, so no index is needed.
card-tensors-1-belief = “One number has the shape (1,).” Then `t[0]` would read it; here it is an error.
card-tensors-2-ask = A vector of three numbers: how many dimensions?
card-tensors-2-expect = One. The shape `{ $shape }` has one entry, and that entry is 3.
card-tensors-2-belief = “Three numbers are three-dimensional.” Dimensions are counted in the shape, not in the numbers.
card-tensors-3-ask = `t[1]` of a (3, 4) tensor: which shape, and does writing into it change `t`?
card-tensors-3-expect = `{ $shape }`: an index takes its dimension away. It looks at the same memory, so `t` changes.
card-tensors-3-belief = “A row is a copy, as of a Python list.” A slice of a tensor is a view.
card-tensors-4-ask = And `t[[0, 2]]`, two rows picked by a list?
card-tensors-4-expect = `{ $shape }`, in memory of its own: writing into it leaves `t` alone.
card-tensors-4-belief = “All indexing shares memory.” Lists and masks copy, slices do not.
card-tensors-5-ask = A column of 4 plus a vector of 4. Which shape?
card-tensors-5-expect = `{ $shape }`: compared from the right, both are stretched, and each number meets each other one.
card-tensors-5-belief = “Equally many numbers are added pair by pair.” Prediction (N, 1) minus target (N,) is this mistake.

card-neuron-goal = A unit multiplies, adds up, adds its bias, and sends the sum through its activation.
card-neuron-1-ask = `features * weights`: which shape has the result?
card-neuron-1-expect = `{ $shape }`: five products, each in the place of its two numbers.
card-neuron-1-belief = “* is the matrix product.” It works place by place; `torch.mm` is the matrix product.
card-neuron-2-ask = `torch.sum` of the five products: which number, which shape?
card-neuron-2-expect = { $sum }, of shape `{ $shape }`: all dimensions are gone.
card-neuron-2-belief = “The sum keeps one number for each row.” Without `dim`, `sum` adds up everything.
card-neuron-3-ask = The bias is added, then the sigmoid. Will the output lie above or below one half?
card-neuron-3-expect = Below: { $biased } is negative, and the sigmoid makes { $output } of it.
card-neuron-3-belief = “A negative sum gives a negative output.” The sigmoid answers between 0 and 1, and 0 gives one half.
card-neuron-4-ask = The same sum with ReLU in place of the sigmoid: what comes out?
card-neuron-4-expect = { $output }: ReLU turns all that is below 0 into 0.
card-neuron-4-belief = “An activation only rescales.” Every negative sum ends at the same 0; what it was is lost.

card-shapes-goal = Read the error everyone meets, mend it with a reason, and know what runs although it is wrong.
card-shapes-1-ask = Both are (1, 5). Does `torch.mm` multiply them?
card-shapes-1-expect = No: “{ $message }”. A row of 5 meets a column of 1.
card-shapes-1-belief = “Equal shapes can always be multiplied.” The columns of the first have to equal the rows of the second. mat1 and mat2 are torch's names, not yours.
card-shapes-2-ask = How can `weights` become a column without any number moving?
card-shapes-2-expect = `{ $code }`; then the output is { $output }.
card-shapes-2-belief = “view turns a matrix over.” It cuts the same numbers anew. For one row that is the same as `.T`, for a true matrix it is not.
card-shapes-3-ask = Now `*` in place of mm, with a row and a column. Error, five numbers, or more?
card-shapes-3-expect = More: shape `{ $shape }`. Both were stretched; the page warns.
card-shapes-3-belief = “If it runs, it is right.” `*` is no matrix product, and stretching raises no error.
card-shapes-4-ask = Two vectors of shape (5,) with `torch.matmul`: what comes out?
card-shapes-4-expect = One number, { $output }, of shape `{ $shape }`. Then try the same with mm: it takes matrices only.
card-shapes-4-belief = “mm is short for matmul.” `matmul` also takes vectors and stacks of matrices.
card-shapes-5-ask = Two square matrices. Can the shape tell whether `.T` was forgotten?
card-shapes-5-expect = No: with and without it the result is `{ $shape }`, with other numbers. The page says so.
card-shapes-5-belief = “No error, so the weights are the right way round.” A square matrix hides it.

card-reshape-goal = The same numbers under another shape: when that is a view, when a copy, when an error.
card-reshape-1-ask = 99 is written into `y`, a view of `x`. What does `x` show?
card-reshape-1-expect = `{ $place }` is 99 as well: both read the same slot.
card-reshape-1-belief = “y is a new table.” `view` gives a new shape, never new memory.
card-reshape-2-ask = `x.t().view(6)`: the count fits. Does it run?
card-reshape-2-expect = No: “{ $message } …”. The slots are not evenly spaced in that order.
card-reshape-2-belief = “view works as long as the count fits.” It also needs strides that reach the numbers in order.
card-reshape-3-ask = `reshape` in its place, and 99 written into `y`. Does `x` change?
card-reshape-3-expect = No: `{ $line }` went into a copy.
card-reshape-3-belief = “reshape always copies”, or never. It is a view where it can be, and a copy where it must.
card-reshape-4-ask = `x.resize_(3, 3)` of six numbers: what stands in the other three places?
card-reshape-4-expect = Nobody knows: shape `{ $shape }`, and three slots that nobody has set, drawn as `?`.
card-reshape-4-belief = “resize_ is reshape in place”, or new numbers are zeros. It changes `x` itself, and how much memory it has.

card-network-goal = Layers are matrices whose sides have to meet; know what is chosen and what is learned.
card-network-1-ask = 3 inputs, 2 hidden units. Which shape has `W1`, and which has `features @ W1`?
card-network-1-expect = `{ $W1 }`: a row for each input, a column for each unit. The product is `{ $product }`.
card-network-1-belief = “The weights need a row for each sample.” 64 samples make 64 rows of features; `W1` stays.
card-network-2-ask = 4 hidden units instead of 2: how many numbers would training change?
card-network-2-expect = { $total }, where there were 11: `W1` 12, `W2` 4, `B1` 4, `B2` 1.
card-network-2-belief = “The number of units is learned.” It is chosen; the numbers in the matrices are learned.
card-network-3-ask = A second hidden layer: which shape has `W2` now?
card-network-3-expect = `{ $W2 }`: two units feed two units. The last matrix is `W3`.
card-network-3-belief = “A wrong turn would raise an error.” A square matrix fits turned over as well.
card-network-4-ask = All inputs 0, and the biases of the hidden layer, too. What are the two hidden values?
card-network-4-expect = Both { $half }: every sum is 0, and the sigmoid of 0 is one half.
card-network-4-belief = “Nothing in, nothing out.” That is why a bias can move a unit and a weight alone cannot.

card-memory-goal = Find out who sees a write: which names look at one memory, and what makes another one.
card-memory-1-ask = `b = torch.from_numpy(a)`, then `b.mul_(2)`. Who shows other numbers?
card-memory-1-expect = { $names }: both look at one memory.
card-memory-1-belief = “from_numpy copies.” It shares NumPy's memory.
card-memory-2-ask = And after `a = a + 1`?
card-memory-2-expect = Only { $names }: the sum went into new memory, and the name moved there.
card-memory-2-belief = “So they do not share after all.” The line moved a name and wrote into nothing; `a += 1` writes.
card-memory-3-ask = `b.mul(2)` without the underscore: who shows other numbers?
card-memory-3-expect = Nobody: `{ $line }` put its result into new memory, and no name keeps it.
card-memory-3-belief = “The underscore is a matter of style.” With it, the tensor itself is written.
card-memory-4-ask = `c = b`, then `c.mul_(2)`. Who changes?
card-memory-4-expect = { $names }: `c` is another name of the same tensor.
card-memory-4-belief = “= makes a second tensor.” It makes a second name; `clone` makes a second memory.
card-memory-5-ask = `c = b[0]`, then `c.zero_()`. Does the whole row of `b` go?
card-memory-5-expect = Yes, and that of `a` as well: { $names } show other numbers.
card-memory-5-belief = “A row is a copy.” It starts at another place of the same memory.

card-devices-goal = Where a tensor lives, what `.to` and `.cpu` do when nothing has to move, and how equal results are.
card-devices-1-ask = On a machine without a graphics card: is `w = weights.to(device)` a second tensor?
card-devices-1-expect = No: `{ $name }` and `weights` share one memory there. On a card it is a copy.
card-devices-1-belief = “.to always copies”, or: “.to changes x.” It gives back the same tensor where nothing has to move, and a new one where it has to; keep what it gives.
card-devices-2-ask = `back.numpy()`: whose memory does the array look at?
card-devices-2-expect = That of `back`: NumPy reads the processor's memory only. `{ $names }` is another name for it.
card-devices-2-belief = “.numpy() works on any tensor.” From a card, `.cpu()` comes first.
card-devices-3-ask = The neuron in float32 and in float64: the same number?
card-devices-3-expect = As far as { $digits }, then they part: each rounds in its own way. See the table below the picture.
card-devices-3-belief = “A correct result is equal bit by bit.” Compare up to a small difference, with `torch.allclose`.
