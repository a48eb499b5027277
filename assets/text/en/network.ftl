network-title = A network of layers
network-link = A network of layers
network-lead = The output of one layer is the input of the next.

network-step-0 = The data, drawn in this order with seed { $seed }: the features, the weights W1 and W2, the biases B1 and B2.
network-step-1 = { $hidden ->
    [one] **Multiply.** The row of { $inputs } features times the one column of W1: one sum, for one hidden unit.
   *[other] **Multiply.** The row of { $inputs } features times each of the { $hidden } columns of W1: { $hidden } sums, one for each hidden unit.
}
network-step-2 = **Add the biases.** Each hidden unit has a bias of its own, in B1.
network-step-3 = **Activate.** The sigmoid squeezes each sum to between 0 and 1. This row, h, is what the next layer gets as its input.
network-step-4 = **Multiply again.** The row h times the column W2: one sum, **{ $result }**.
network-step-5 = **Add the bias** B2: **{ $result }**.
network-step-6 = { $hidden ->
    [one] { $inputs ->
        [one] **Activate again.** One input becomes one hidden value, and that becomes one output: **{ $output }**. Where two matrices meet, the touching sides have the same length.
       *[other] **Activate again.** { $inputs } inputs become one hidden value, and that becomes one output: **{ $output }**. Where two matrices meet, the touching sides have the same length.
    }
   *[other] { $inputs ->
        [one] **Activate again.** One input becomes { $hidden } hidden values, and those become one output: **{ $output }**. Where two matrices meet, the touching sides have the same length.
       *[other] **Activate again.** { $inputs } inputs become { $hidden } hidden values, and those become one output: **{ $output }**. Where two matrices meet, the touching sides have the same length.
    }
}

network-why-bias = Without B1 and B2, inputs that are all zero would give every hidden unit sigmoid(0) = 0.5, whatever the weights are. A bias shifts each sum, so the program adds one per unit:
network-chosen = **Hyperparameters** are chosen, not learned: here the number of hidden units, { $hidden }. The number of inputs has to match the features.
network-learned = **Parameters** are what training would change: { $shapes }, together **{ $total }** numbers. { $own ->
    [0] Here they are random, because nothing has been trained yet.
   *[other] Here they were drawn at random, and then numbers of your own were written into { $names }; the app has trained nothing.
}

look-line = Made on line { $line }:

network-before-bias = The sums of the hidden units, before bias and activation:
network-same-names = f is the program's `activation`, here the sigmoid; the @ of the picture is `torch.mm`.
