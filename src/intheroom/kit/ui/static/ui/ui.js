// Small comforts. Every page works without this file.

// The list of things to put right is read out, and its links move to the question itself.
const summary = document.querySelector("[data-focus-first]");
if (summary) {
  summary.focus();
  summary.addEventListener("click", (event) => {
    const field = event.target.hash && document.getElementById(event.target.hash.slice(1));
    if (!field) return;
    event.preventDefault();
    const group = field.closest("fieldset") || field.closest(".govuk-form-group") || field;
    group.scrollIntoView();
    field.focus({ preventScroll: true });
  });
}

// Counts what still fits. Counted as Python counts: an emoji that is one code point is one letter.
for (const count of document.querySelectorAll("[data-count-for]")) {
  const field = document.getElementById(count.dataset.countFor);
  const limit = Number(count.dataset.countTo);
  const aloud = document.createElement("p");
  aloud.className = "govuk-visually-hidden";
  aloud.setAttribute("aria-live", "polite");
  count.after(aloud);
  let pause;
  const tell = () => {
    const left = limit - [...field.value.replace(/\r\n?/g, "\n").trim()].length;
    const over = left < 0;
    const amount = Math.abs(left).toLocaleString("en-GB");
    count.textContent = (over ? count.dataset.countOver : count.dataset.countLeft).replace("{many}", amount);
    count.classList.toggle("room-count--over", over);
    clearTimeout(pause);
    pause = setTimeout(() => { aloud.textContent = count.textContent; }, 1000);
  };
  field.addEventListener("input", tell);
  if (field.value) tell();
}

// Leaving fast: blank at once, and the Back button does not return here.
for (const exit of document.querySelectorAll("[data-exit]")) {
  exit.addEventListener("click", (event) => {
    event.preventDefault();
    document.body.hidden = true;
    document.title = "";
    location.replace(exit.href);
  });
}

// A file that is too large is not sent: what serves this page may break off on the way, and say nothing.
const holdsTooMuch = (form) => {
  const fields = [...form.querySelectorAll("input[type=file][data-most]")];
  for (const field of fields) {
    const before = field.previousElementSibling;
    if (before && before.hasAttribute("data-too-much-said")) before.remove();
  }
  const field = fields.find((one) => one.files[0] && one.files[0].size > Number(one.dataset.most));
  if (!field) return false;
  const said = document.createElement("p");
  said.className = "govuk-error-message";
  said.setAttribute("data-too-much-said", "");
  said.setAttribute("role", "alert");
  said.textContent = field.dataset.tooMuch;
  field.before(said);
  field.focus();
  return true;
};

// A second press while the first is on its way sends nothing.
for (const form of document.querySelectorAll("form")) {
  form.noValidate = true;
  form.addEventListener("submit", (event) => {
    if (holdsTooMuch(form)) event.preventDefault();
    else if (form.dataset.sent && Date.now() - Number(form.dataset.sent) < 3000) event.preventDefault();
    else form.dataset.sent = Date.now();
  });
}

for (const item of document.querySelectorAll("[data-print-here]")) item.hidden = false;
for (const button of document.querySelectorAll("[data-print]")) button.addEventListener("click", () => print());

// Paper shows what a closed "more" would hide.
addEventListener("beforeprint", () => {
  for (const more of document.querySelectorAll("details:not([open])")) more.open = true;
});
