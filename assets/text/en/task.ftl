# Your turn: the reader writes the missing lines; the record of their run decides.
task-title = Your turn: write it yourself
task-choice = Task
task-name-sum = The output
task-name-matmul = With a matrix product
task-ask-sum = Compute the neuron's output and name it `output`. Any way that gives the right number will do.
task-ask-matmul = Compute the neuron's output again and name it `output`, this time with a matrix product in place of the sum of products.
task-ask-network = Compute the output of the whole network, layer by layer, and name it `output`.
task-given = Your lines go at the end of this program:
task-lines = Your lines
task-not-in-link = These lines are too long for the link; it does not hold them.
task-check = Run and check
task-solution = Show a solution
task-about-last = This is about the lines you checked last.

task-right = **Right.** `output` is { $value }.
task-luck = **Right by luck.** Here `output` is { $here }, but with seed { $seed } your lines give { $value } in place of { $expected }.
task-difference = **Not yet.** `output` is { $value } and should be { $expected }: the difference is { $difference }.
task-differences = **Not yet.** `output` is { $value } and should be { $expected }: the largest difference is { $difference }.
task-shape = **Not yet.** `output` has the shape `{ $shape }` and should have `{ $expected }`.
task-means = **The number is right**, { $value }, but no matrix product led to it.
task-copied = **Not yet.** This `output` does not depend on the data of the program. Compute it from them, so that it stays right when a number changes.
task-missing = **Not yet.** Nothing is named `output`. Begin a line with `output =`.
task-value = **Not yet.** `output` is not a tensor of numbers.
task-stopped = **Not yet.** The program stopped in your lines; your text is still there.

task-hint-no-activation = This is the sum before the activation. Send it through `activation(...)`.
task-hint-no-bias = The bias is missing. It is added to the sum, before the activation.
task-hint-only-sum = This is the sum of the products alone. The bias and the activation are still to come.
task-hint-bias-outside = The bias came after the activation. It belongs inside: first the sum, then the bias, then `activation(...)`.
task-hint-bias-each = The bias was added to every product, so it was counted once for each input. Add up first; add the bias once, after that.
task-hint-activation-each = The activation was applied to every product. Add up first: a neuron has one sum, and the activation is applied to that.
task-hint-mean = This is the mean of the products, that is, the sum divided by the number of inputs. A neuron takes the sum.
task-hint-added = Features and weights were added to each other. Each feature is multiplied by its weight: `*`, not `+`.
task-hint-activated-twice = The activation was applied twice. Once is enough.
task-hint-not-summed = There is still one number for each input. `*` multiplies place by place; the products have to be added up to one number.
task-hint-outer = Every feature met every weight: a column times a row gives a square. Turn it round: a row times a column gives one number.
task-hint-no-product = Here `*` multiplies and a sum adds up. `torch.mm(a, b)`, or `a @ b`, does both at once.

task-hint-no-bias-of = `{ $bias }` is missing: it is added to `{ $product }`, before the activation.
task-hint-no-biases = The biases are missing: each layer adds its own to its product, before the activation.
task-hint-hidden-linear = `{ $name }` has no activation. Send its sums through `activation(...)` before the next product.
task-hint-output-linear = The last activation is missing. The output, too, goes through `activation(...)`.
task-hint-all-linear = There is no activation. Each layer ends with `activation(...)`, hidden or not.
task-hint-products-only = These are the products alone. Each layer also adds its bias and applies the activation.
task-hint-hidden-only = These are the values of `{ $name }`, a hidden layer. They are not the output yet: next, they are multiplied by `{ $matrix }`.
task-hint-skipped = `{ $row }` went straight to `{ $matrix }`, so a layer was left out. What is multiplied by `{ $matrix }` is `{ $expected }`.
task-hint-biases-swapped = `{ $one }` and `{ $other }` are swapped. Each bias belongs to the product with the weights of the same number.
task-hint-turned = `{ $matrix }` was turned on its side. It is square, so torch did not object, but each unit got the wrong weights. Leave out the `.T`.

task-hint-data-changed = Your lines changed `{ $name }`. Leave the given numbers as they are and compute with them.
task-hint-other-activation = That is the result with { $function }. This program has a function of its own for that, `activation(x)`; use it.
task-hint-other = The shape is right, so look at the order: multiply, add up, add the bias, apply the activation.
task-hint-other-shape = Follow the shapes: a matrix product keeps the rows of the first matrix and the columns of the second.

task-hint-mm-rows = Both matrices are rows: { $left } and { $right }. A matrix product needs a row and a column, so the weights have to stand upright.
task-hint-mm-sizes = A row of the first matrix has to be as long as a column of the second: { $left } and { $right } do not fit. The sides that meet have to be equal.
task-hint-mm-order = The order matters: here { $left } meets { $right }. The row of values comes first, the weights second.
task-hint-mm-two = A matrix product takes two tensors, as in `torch.mm(a, b)`.
task-hint-mm-dimensions = `torch.mm` takes two matrices, with rows and columns. Here { $left } meets { $right }.
task-hint-layers-swapped = `{ $row }` met the weights of another layer, `{ $matrix }`. `{ $row }` goes through `{ $own }`.
task-hint-star = `*` and `+` work place by place, and these shapes do not match: { $shapes }. A layer multiplies with `torch.mm`.
task-hint-sizes = Place by place, these shapes do not match: { $shapes }. Look at the shape of each part.
task-hint-view-size = This tensor has the shape { $shape }, and a view must keep all of its numbers. With `n_input` or -1 in place of a typed number, the line works for any number of inputs.
task-hint-hidden-first = `{ $name }` has no value yet. Compute it on a line of its own, before the output.
task-hint-name = Capital and small letters count. These tensors exist: { $names }.
task-hint-full-width = There is a full-width sign or a curly quotation mark in your lines. Python needs the plain ones: ( ) , = .
task-hint-syntax = A line reads like `output = activation(...)`. Count the parentheses: each one that opens has to close.

task-again-sum = **More concretely:** three things, one inside the other. Fill the gaps: `output = activation(torch.sum(… * …) + …)`
task-again-matmul = **More concretely:** `weights.view(n_input, 1)` stands the weights up as a column. Fill the gaps: `output = activation(torch.mm(…, …) + …)`
task-again-network = **More concretely:** one line a layer, all of the same form, and each begins with what the one before it gave. Fill the gaps: { $gaps }
