# Pin and compare.
pin-this = Pin this state
pin-again = Pin the present state instead
pin-off = Take the pin away
pin-name = Name
pin-then = Pinned
pin-now = Now
pin-side = **{ $side }:** { $settings }
pin-numbers = { $count ->
    [one] (one of { $total } numbers is another)
   *[other] ({ $count } of { $total } numbers are others)
}
pin-error = Error
pin-same = Both programs come to the same numbers.
pin-stopped = There is nothing to draw: the program stopped.
pin-not-in-link = What is pinned is too long for the link; it is kept until this window is closed.
notice-not-a-pin = “{ $name }” in the link cannot be unpacked to a pinned state; it was left out.
