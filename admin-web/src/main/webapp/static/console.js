// What pages do beyond links and forms: copy, reveal, send once, and rest while nobody looks.
(() => {
  'use strict';

  const say = (button, text) => {
    const before = button.dataset.label ?? button.innerHTML;
    button.dataset.label = before;
    button.textContent = text;
    button.classList.add('done');
    clearTimeout(Number(button.dataset.timer));
    button.dataset.timer = String(setTimeout(() => {
      button.innerHTML = button.dataset.label;
      button.classList.remove('done');
    }, 2000));
    announce(text);
  };

  const announce = (text) => {
    let region = document.getElementById('announcer');
    if (!region) {
      region = document.createElement('div');
      region.id = 'announcer';
      region.className = 'unseen';
      region.setAttribute('role', 'status');
      document.body.append(region);
    }
    region.textContent = '';
    setTimeout(() => { region.textContent = text; }, 50);
  };

  // Without TLS a browser offers no clipboard to scripts, only to a selection.
  const copyBySelection = (text) => {
    const area = document.createElement('textarea');
    area.value = text;
    area.className = 'unseen';
    document.body.append(area);
    area.select();
    const copied = document.execCommand('copy');
    area.remove();
    return copied;
  };

  const copy = async (button) => {
    const text = document.getElementById(button.dataset.copy).textContent;
    let copied;
    try {
      await navigator.clipboard.writeText(text);
      copied = true;
    } catch {
      copied = copyBySelection(text);
      button.focus();
    }
    say(button, copied ? '✓ Copied' : 'Select and copy');
  };

  const reveal = (button) => {
    const field = document.getElementById(button.dataset.reveal);
    const shown = field.type === 'password';
    field.type = shown ? 'text' : 'password';
    button.setAttribute('aria-pressed', String(shown));
  };

  document.addEventListener('click', (event) => {
    const button = event.target.closest('[data-copy], [data-reveal]');
    if (button?.dataset.copy) {
      copy(button);
    } else if (button) {
      reveal(button);
    }
  });

  // A second click on the way would do everything twice.
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = 'yes';
    form.querySelectorAll('[data-reveal][aria-pressed=true]').forEach(reveal);
  });
  window.addEventListener('pageshow', () => {
    document.querySelectorAll('form[data-sent]').forEach((form) => delete form.dataset.sent);
  });

  document.addEventListener('visibilitychange', () => {
    const poll = window.PrimeFaces?.widgets?.arrival;
    if (poll && document.querySelector('.arrival-waiting, .arrival-warn')) {
      document.hidden ? poll.stop() : poll.start();
    }
  });

  // A page that came back with errors starts where they are, one with a result at the result.
  document.querySelector('[aria-invalid=true], [data-start]')?.focus();
})();
