network-title = A network of layers
network-link = A network of layers
network-lead = The output of one layer is the input of the next.

network-and = { $first } and { $last }
network-hidden-layer = the hidden layer
network-hidden-layer-number = hidden layer { $number }

network-step-data = The data, drawn in this order with seed { $seed }: the features, the weights { $weights }, the biases { $biases }.
network-step-multiply-first = **Multiply.** { $inputs ->
    [one] The one feature times
   *[other] The row of { $inputs } features times
} { $units ->
    [one] the one column of { $matrix }: one sum, for the one unit of { $place }.
   *[other] each of the { $units } columns of { $matrix }: { $units } sums, one for each unit of { $place }.
}
network-step-multiply-hidden = **Multiply again.** The row { $row } times { $units ->
    [one] the one column of { $matrix }: one sum, for the one unit of { $place }.
   *[other] each of the { $units } columns of { $matrix }: { $units } sums, one for each unit of { $place }.
}
network-step-multiply-output = **Multiply again.** The row { $row } times { $units ->
    [one] the column { $matrix }: one sum, **{ $result }**.
   *[other] each of the { $units } columns of { $matrix }: { $units } sums, one for each output.
}
network-step-add-hidden = { $units ->
    [one] **Add the bias.** The one unit of { $place } has a bias of its own, in { $bias }.
   *[other] **Add the biases.** Each unit of { $place } has a bias of its own, in { $bias }.
}
network-step-add-output = { $units ->
    [one] **Add the bias** { $bias }: **{ $result }**.
   *[other] **Add the biases.** Each output has a bias of its own, in { $bias }.
}
network-step-activate-hidden = **Activate.** The sigmoid squeezes each sum to between 0 and 1. This row, { $row }, is what the next layer gets as its input.
network-step-whole = **Activate again.** { $inputs ->
    [one] One input becomes
   *[other] { $inputs } inputs become
} { $hidden ->
    [one] one hidden value, and that becomes
   *[other] { $hidden } hidden values, and those become
} { $outputs ->
    [one] one output: **{ $output }**.
   *[other] { $outputs } outputs: **{ $output }**.
} Where two matrices meet, the touching sides have the same length.
network-step-whole-deep = **Activate again.** { $inputs ->
    [one] One input becomes
   *[other] { $inputs } inputs become
} { $hidden ->
    [one] one value in the first hidden layer, then one in the second, then
   *[other] { $hidden } values in the first hidden layer, then { $hidden } in the second, then
} { $outputs ->
    [one] one output: **{ $output }**.
   *[other] { $outputs } outputs: **{ $output }**.
} Where two matrices meet, the touching sides have the same length.

network-why-bias = Without B1 and B2, inputs that are all zero would give every hidden unit sigmoid(0) = 0.5, whatever the weights are. A bias shifts each sum, so the program adds one per unit:
network-why-bias-deep = Without B1, inputs that are all zero would give every unit of the first hidden layer sigmoid(0) = 0.5, whatever its weights are. A bias shifts each sum, so the program adds one per unit, in every layer:
network-chosen = **Hyperparameters** are chosen, not learned: here the number of hidden layers, { $layers }, and of units in each, { $hidden }. The number of inputs has to match the features, and the number of outputs what is to be predicted.
network-learned = **Parameters** are what training would change: { $shapes }, together **{ $total }** numbers. { $own ->
    [0] Here they are random, because nothing has been trained yet.
   *[other] Here they were drawn at random, and then numbers of your own were written into { $names }; the app has trained nothing.
}

look-line = Made on line { $line }:

network-before-bias = The hidden units, as the picture has them:
network-one-line = The whole network in one line, at first without the biases:
network-same-names = f is the program's `activation`, here the sigmoid; the @ of the picture is `torch.mm`.
