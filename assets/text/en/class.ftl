# For the class: what a teacher hands on of a page.
class-title = For the class
class-help = Links, a QR code and a lesson card of this page.
class-show-links = Links
class-show-card = Lesson card
class-lead = Set the page as it should open, its step as well. The links below open exactly that, in any browser.
class-ask = Predict first: results stay covered
class-lock = Locked: pupils see it and cannot change it
class-hide = Hidden: pupils do not see it
class-nothing = nothing
class-lang-browser = each browser's own
class-part-all = Everything but the step
class-part-sizes = Sizes
class-part-size = The shape asked for
class-part-content = What is in it, and its type
class-part-numbers = Numbers of one's own
class-part-step = Steps
class-part-cell = Which cell is walked
class-part-fix = Repairs
class-part-lines = Lines to add
class-part-write = Write 99
class-part-ask = The switch “Predict first”
class-pupils = For pupils
class-projector = For the projector
class-characters = { $count ->
    [one] one character
   *[other] { $count } characters
}
class-no-safe = Locks help a lesson along. They protect nothing: whoever edits the address takes them out.
class-qr = QR code of the pupils' link
class-screen = QR code over the whole screen
class-close = Back to the page
class-key = In projector view the key Q shows it, and puts it away.
class-no-qr = This link has { $bytes } bytes, and a QR code holds at most 2953. Hand the link on as text, or make it short: numbers that were pasted or changed make it long, and “Reset” beside “Change or paste numbers” takes them back.
class-local = This link opens on this machine only. For others, open the app by this machine's name or number in the network, and take the link from there.
class-long = A link of more than { $most } characters opens here, but mail and chat programs may cut it. A course page takes it whole.
class-locked = Set for this lesson, and locked: { $parts }.
class-unlock = Unlock this page
notice-not-a-part = “{ $name }” in the link names { $given }, which this page does not have; it was left out. This page has { $options }.
