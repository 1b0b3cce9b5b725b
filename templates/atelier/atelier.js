// La page sans script est entière. Avec : un champ quitté s'enregistre, et la page suit.
'use strict';
document.documentElement.classList.add('avec-script');
const $ = (quoi, dans = document) => dans.querySelector(quoi);
const tous = (quoi, dans = document) => [...dans.querySelectorAll(quoi)];
const ATTENTE = 5000;
let file = Promise.resolve(), muet = 0;

// --- La page d'ici devient celle que le serveur a faite, sans toucher au champ où l'on écrit.
const champ = (un) => un.matches?.('input, select, textarea');
const tenu = (un) => un === document.activeElement || un.dataset.attend === '1';
function attributs(ici, la) {
  for (const { name } of [...ici.attributes]) if (!la.hasAttribute(name) && name !== 'open' && name !== 'data-attend') ici.removeAttribute(name);
  for (const { name, value } of [...la.attributes]) if (name !== 'open' && ici.getAttribute(name) !== value) ici.setAttribute(name, value);
}
function valeur(ici, la) {
  if (champ(ici) && !tenu(ici) && ici.type !== 'file') {
    if (ici.type === 'checkbox' || ici.type === 'radio') ici.checked = la.defaultChecked;
    else if ('sansEnvoi' in ici.dataset) return;
    else if (ici.multiple) [...ici.options].forEach((choix) => { choix.selected = [...la.options].some((o) => o.value === choix.value && o.defaultSelected); });
    else if (ici.tagName === 'SELECT') ici.value = [...la.options].find((o) => o.defaultSelected)?.value ?? la.value;
    else ici.value = la.tagName === 'TEXTAREA' ? la.defaultValue : la.getAttribute('value') ?? '';
  }
}
const vide = (un) => un?.nodeType === 3 && !un.nodeValue.trim();
const pareils = (ici, la) => ici && ici.nodeName === la.nodeName && (ici.id || '') === (la.id || '');
function fondre(ici, la) {
  if (ici.nodeType !== 1) { if (ici.nodeValue !== la.nodeValue) ici.nodeValue = la.nodeValue; return; }
  attributs(ici, la);
  if (!champ(ici) || ici.tagName === 'SELECT') enfants(ici, la);
  valeur(ici, la);
}
function enfants(ici, la) {
  const pas = (un) => { while (vide(un)) un = un.nextSibling; return un; };
  let suivant = pas(ici.firstChild);
  for (const voulu of la.childNodes) {
    if (vide(voulu) || voulu.nodeType > 3) continue;
    let trouve = suivant;
    if (voulu.id) while (trouve && !pareils(trouve, voulu)) trouve = pas(trouve.nextSibling);
    if (!pareils(trouve, voulu)) { ici.insertBefore(document.importNode(voulu, true), suivant); continue; }
    while (suivant !== trouve) { const passe = suivant; suivant = pas(suivant.nextSibling); if (passe.contains(document.activeElement)) ici.append(passe); else passe.remove(); }
    suivant = pas(trouve.nextSibling);
    fondre(trouve, voulu);
  }
  while (suivant) { const reste = suivant; suivant = pas(suivant.nextSibling); reste.remove(); }
}
function rendre(texte, garder = false) {
  const neuve = new DOMParser().parseFromString(texte, 'text/html'), dit = $('#resume-boite');
  if (garder && dit) $('#resume-boite', neuve)?.replaceWith(document.importNode(dit, true));
  document.title = neuve.title;
  fondre(document.body, neuve.body);
  outils();
}

// --- Ce que l'on envoie : un champ avec ce qu'on y avait vu, ou tout le formulaire pour un bouton.
function donnees(form, dans, acte) {
  const envoi = new URLSearchParams();
  for (const [nom, dit] of new FormData(form)) if (typeof dit === 'string' && (!dans || nom === 'jeton' || nom === 'version')) envoi.append(nom, dit);
  if (dans) for (const un of tous('input, select, textarea', dans)) {
    if (!un.name || 'sansEnvoi' in un.dataset || ((un.type === 'checkbox' || un.type === 'radio') && !un.checked)) continue;
    if (un.multiple) [...un.selectedOptions].forEach((choix) => envoi.append(un.name, choix.value)); else envoi.append(un.name, un.value);
  }
  if (acte) envoi.set('acte', acte);
  return envoi;
}
function etat(mots, arret = false) { const e = $('#etat'); if (e) { e.textContent = mots; e.classList.toggle('arret', arret); } }
async function poster(adresse, envoi) {
  const delai = AbortSignal.timeout(60000);
  return fetch(adresse, { method: 'POST', body: envoi, headers: { 'X-Atelier': '1' }, redirect: 'follow', keepalive: `${envoi}`.length < 60000, signal: delai });
}
// Les constats d'abord : ce qui demande de faire le document vient ensuite, quand on ne tape plus.
let apres = 0, lecture = null;
function laisser() { clearTimeout(apres); lecture?.abort(); apres = 0; lecture = null; }
function relire() {
  laisser();
  if (!$('form[data-suivi]')) return;
  apres = setTimeout(async () => {
    const une = lecture = new AbortController();
    try { const texte = await (await fetch(location.href, { signal: une.signal })).text(); if (lecture === une) { laisser(); rendre(texte, true); } } catch { /* une réponse a pris sa place */ }
  }, 700);
}
document.addEventListener('input', () => { if (apres) relire(); });
function envoyer(faire) {
  laisser();
  file = file.then(async () => {
    for (let essai = 0; ; essai += 1) {
      try { const reponse = await faire(); muet = 0; if (reponse) return rendre(await reponse.text()); return; }
      catch { muet += 1; etat("L'atelier ne répond plus. Votre texte reste dans la page.", true); await new Promise((f) => setTimeout(f, Math.min(ATTENTE, 500 * 2 ** essai))); if (essai > 200) return; }
    }
  });
  return file;
}
const item = (un) => un.closest('[data-item]');
function quitter(un) {
  const form = un.form, boite = un.closest('.champ');
  if (!form || !('suivi' in form.dataset) || !boite || 'sansEnvoi' in un.dataset) return;
  un.dataset.attend = '1';
  const id = boite.id;
  envoyer(() => {
    const la = document.getElementById(id) || boite, envoi = donnees(form, la);
    const avec = item(la) && $('input[name^="avec:"]', item(la));
    if (avec) envoi.set(avec.name, avec.value);
    delete un.dataset.attend;
    return poster(form.action, envoi);
  }).then(() => suivre(un.name, un.value));
}
document.addEventListener('change', (e) => quitter(e.target));
document.addEventListener('keydown', (e) => {
  const un = e.target;
  if (e.key === 'Enter' && un.matches('input:not([type=file])') && un.form && 'suivi' in un.form.dataset) {
    e.preventDefault();
    if ('sansEnvoi' in un.dataset) return $('button', un.closest('details') || un.parentNode)?.click();
    un.blur(); un.focus();
  }
});
document.addEventListener('submit', (e) => {
  const form = e.target, bouton = e.submitter, acte = bouton?.name === 'acte' ? bouton.value : '';
  if (!acte || 'natif' in form.dataset || 'natif' in bouton.dataset || ['suite', 'creer', 'finir'].includes(acte) || form.method !== 'post') return;
  e.preventDefault();
  const retour = prochain(bouton, acte);
  envoyer(() => poster(form.action, donnees(form, null, acte))).then(() => { retour?.(); if (document.activeElement === document.body) ($('#cherche') || $('#contenu'))?.focus(); suivre('', ''); if (acte.startsWith('plus:')) laisser(); });
});
// Le foyer ne bouge que si l'acte de la personne fait disparaître sa place.
function prochain(bouton, acte) {
  const [quoi] = acte.split(':'), vers = bouton.dataset.vers;
  if (quoi === 'plus') return () => $(`#b-${CSS.escape(vers)} :is(input:not([type=hidden]), select, textarea)`)?.focus();
  if (quoi === 'corriger' || quoi === 'garder') {
    const boite = bouton.closest('.champ, td, fieldset, .feuille')?.id;
    return () => (boite && $(`#${CSS.escape(boite)} :is(input:not([type=hidden]), select, textarea)`) || $('#contenu'))?.focus();
  }
  const paire = bouton.closest('.paire');
  if (paire && quoi !== 'revoir') return () => {
    const uns = tous('.paire'), suite = uns.slice(uns.findIndex((un) => un.id === paire.id) + 1).find((un) => !un.classList.contains('faite'));
    ((suite && $('.premier, select', suite)) || $('#contenu')).focus();
  };
  if (quoi === 'retirer') { const ligne = item(bouton), voisin = ligne?.nextElementSibling || ligne?.previousElementSibling, id = ligne?.id; return () => ((document.getElementById(id) || voisin)?.querySelector('button, input:not([type=hidden]), select, textarea') || $('#contenu')).focus(); }
  return null;
}

// --- Tableaux : flèches, Entrée.
document.addEventListener('keydown', (e) => {
  const un = e.target;
  if (!un.matches('.grille :is(input, textarea)')) return;
  const pas = e.key === 'ArrowDown' || e.key === 'Enter' ? 1 : e.key === 'ArrowUp' ? -1 : 0;
  if (!pas || (e.key !== 'Enter' && (un.hasAttribute('list') || un.value.includes('\n') || un.clientHeight > 60))) return;
  const lignes = tous('tbody tr[data-item]', un.closest('table')), case_ = un.closest('td').cellIndex;
  const la = lignes[lignes.indexOf(un.closest('tr')) + pas];
  e.preventDefault();
  $('input:not([type=hidden]), select, textarea', la?.cells[case_] || document.createElement('i'))?.focus();
}, true);

// --- Coller des cellules : à leur place, un seul acte.
document.addEventListener('paste', (e) => {
  const un = e.target, texte = e.clipboardData?.getData('text/plain') || '', table = un.closest?.('table[data-liste]');
  if (!table || !/[\t\n]/.test(texte.trim())) return;
  e.preventDefault();
  const rang = tous('tbody tr[data-item]', table).indexOf(un.closest('tr')), nom = un.name.split('.').pop(), liste = table.dataset.liste, envoi = donnees(un.form, document.createElement('i'));
  envoi.set(`coller:${liste}`, texte); envoi.set('acte', `coller:${liste}@${rang}@${nom}`);
  envoyer(() => poster(un.form.action, envoi)).then(() => suivre('', ''));
});

// --- Un fichier déposé où que ce soit sur la page ; à la reprise, une réponse changée est gardée dès qu'on la quitte.
document.addEventListener('dragover', (e) => { if ($('[data-depot]') && [...e.dataTransfer.types].includes('Files')) e.preventDefault(); });
document.addEventListener('drop', (e) => {
  const fichiers = e.dataTransfer.files, nom = fichiers[0]?.name.toLowerCase() || '';
  const choix = tous('[data-depot]').map((form) => [form, [...form.elements].find((un) => un.type === 'file')]);
  const [form, boite] = choix.find(([, un]) => un?.accept.split(',').some((fin) => nom.endsWith(fin))) || choix[0] || [];
  if (!boite || !nom) return;
  e.preventDefault(); boite.files = fichiers;
  (reduire(boite) || Promise.resolve()).then(() => form.requestSubmit());
});
// Une photo est réduite ici, avant de partir : mille points de large suffisent à un logo.
const GRANDE = 300000, COTE = 1000;
function reduire(boite) {
  const image = boite.files[0];
  if (!('reduire' in boite.dataset) || !image || image.size < GRANDE || image.type === 'image/svg+xml') return null;
  return createImageBitmap(image).then((points) => {
    const echelle = Math.min(1, COTE / Math.max(points.width, points.height)), toile = document.createElement('canvas');
    toile.width = Math.round(points.width * echelle); toile.height = Math.round(points.height * echelle);
    toile.getContext('2d').drawImage(points, 0, 0, toile.width, toile.height);
    const png = image.type === 'image/png';
    return new Promise((fini) => toile.toBlob((fait) => fini(fait), png ? 'image/png' : 'image/jpeg', 0.85)).then((fait) => {
      const tenu = new DataTransfer(); tenu.items.add(new File([fait], png ? 'logo.png' : 'logo.jpg', { type: fait.type })); boite.files = tenu.files;
    });
  }).catch(() => {});
}
document.addEventListener('change', (e) => { if (e.target.type === 'file') reduire(e.target); });
document.addEventListener('change', (e) => {
  const form = e.target.form; if (!form || !('garder' in form.dataset)) return;
  const envoi = donnees(form, null, `noter:${form.dataset.garder}`);
  file = file.then(() => poster(form.action, envoi)).catch(() => { etat("L'atelier ne répond plus. Votre texte reste dans la page.", true); });
});

// --- Coller depuis Word dans un texte : les listes, le gras et l'italique restent.
const riche = /<(b|strong|i|em|ul|ol|li|h\d)\b|mso-list|font-weight|font-style/i;
function enMarkdown(html) {
  const doc = new DOMParser().parseFromString(html, 'text/html');
  const serre = (un, marque) => un.replace(/^(\s*)([\s\S]*?)(\s*)$/, (_, avant, mots, suite) => (mots ? `${avant}${marque}${mots}${marque}${suite}` : avant));
  const phrase = (un) => {
    if (un.nodeType === 3) return un.nodeValue.replace(/\s+/g, ' ').replace(/[*`\\]|(?<!\w)_|_(?!\w)/g, '\\$&');
    if (un.nodeType !== 1 || /^(STYLE|SCRIPT|UL|OL)$/.test(un.nodeName) || /mso-list:\s*ignore/i.test(un.getAttribute('style') || '')) return '';
    if (un.nodeName === 'BR') return '\n';
    const mots = [...un.childNodes].map(phrase).join(''), { fontWeight, fontStyle } = un.style;
    const gras = fontWeight ? fontWeight === 'bold' || fontWeight >= 600 : /^(B|STRONG)$/.test(un.nodeName), penche = fontStyle ? fontStyle === 'italic' : /^(I|EM)$/.test(un.nodeName);
    const ainsi = penche ? serre(mots, '_') : mots;
    return gras ? serre(ainsi, '**') : ainsi;
  };
  const net = (un) => phrase(un).replace(/\*\*(\s?)\*\*/g, '$1').trim();
  const blocs = [];
  const item = (mots, ordre, niveau) => { if (mots) blocs.push({ liste: true, mots: `${'  '.repeat(niveau)}${ordre ? '1.' : '-'} ${mots.replace(/\s*\n\s*/g, ' ')}` }); };
  const lire = (un, niveau = 0) => {
    const enfants = [...un.childNodes], dedans = un.nodeName;
    if (/^(UL|OL)$/.test(dedans)) return enfants.filter((e) => e.nodeType === 1).forEach((e) => { item(net(e), dedans === 'OL', niveau); [...e.children].filter((l) => /^(UL|OL)$/.test(l.nodeName)).forEach((l) => lire(l, niveau + 1)); });
    const liste = /mso-list:\s*l\d+ level(\d)/i.exec(un.getAttribute?.('style') || '');
    if (liste) return item(net(un), /^[\s(]*[\da-z]+[.)]/i.test(un.querySelector('[style*="gnore"]')?.textContent || ''), liste[1] - 1);
    if (dedans === 'TR') return blocs.push({ mots: enfants.map(net).filter(Boolean).join(' ; ') });
    if (/^H\d$/.test(dedans)) return blocs.push({ mots: serre(net(un).replace(/\*\*/g, ''), '**') });
    if (enfants.some((e) => /^(P|DIV|UL|OL|H\d|TABLE|TBODY|TR|SECTION|ARTICLE|BLOCKQUOTE)$/.test(e.nodeName) || (e.nodeType === 1 && e.querySelector('p, ul, ol, table, h1, h2, h3')))) return enfants.forEach((e) => lire(e, niveau));
    const mots = net(un); if (mots) blocs.push({ mots });
  };
  lire(doc.body);
  return blocs.map((b, i) => (i && !(b.liste && blocs[i - 1].liste) ? '\n' : '') + b.mots).join('\n').replace(/^\n/, '');
}
document.addEventListener('paste', (e) => {
  const html = e.clipboardData?.getData('text/html') || '';
  if (!e.target.matches?.('textarea[data-texte]') || !riche.test(html)) return;
  const texte = enMarkdown(html); if (!texte) return;
  e.preventDefault();
  if (!document.execCommand('insertText', false, texte)) e.target.setRangeText(texte, e.target.selectionStart, e.target.selectionEnd, 'end');
});

// --- Mise en forme d'un texte.
function outils() { tous('.outils[hidden]').forEach((o) => { o.hidden = false; }); }
document.addEventListener('click', (e) => {
  const bouton = e.target.closest('[data-marque]'); if (!bouton) return;
  const zone = $('textarea', bouton.closest('.champ')), marque = bouton.dataset.marque, { selectionStart: d, selectionEnd: f } = zone, choisi = zone.value.slice(d, f);
  zone.focus();
  const mis = marque === '- ' ? (choisi || 'élément').split('\n').map((l) => `- ${l}`).join('\n') : `${marque}${choisi || 'texte'}${marque}`;
  zone.setRangeText((marque === '- ' && d && zone.value[d - 1] !== '\n' ? '\n\n' : '') + mis, d, f, 'select');
});
addEventListener('beforeunload', () => { const un = document.activeElement; if (champ(un) && un.form && ('suivi' in un.form.dataset || 'garder' in un.form.dataset) && un.value !== un.defaultValue && un.tagName !== 'SELECT' && un.type !== 'radio' && un.type !== 'checkbox') { un.blur(); } });
outils();
$('#resume')?.focus();
// --- Chercher une commune : 250 ms après la dernière lettre, sans rien enregistrer.
let cherche = 0;
document.addEventListener('input', (e) => {
  const un = e.target; if (!un.matches('[data-cherche]')) return;
  clearTimeout(cherche);
  const direct = 'direct' in un.form.dataset;
  cherche = setTimeout(() => envoyer(() => (direct ? poster(un.form.action, donnees(un.form, null, 'chercher')) : fetch(`${location.pathname}?${new URLSearchParams({ cherche: un.value })}`))), 250);
});

// --- Le document à côté : il suit, un clic mène au champ, l'endroit qui change s'éclaire.
const cadre = () => $('iframe#lettre');
const brut = (t) => t.normalize('NFD').replace(/[^\p{L}\p{N}]+/gu, ' ').trim().toLowerCase();
function eclairer(nom, mots) {
  const la = cadre()?.contentDocument; if (!la?.body) return;
  tous('.eclaire', la).forEach((un) => un.classList.remove('eclaire'));
  const court = brut(mots || '').split(' ').slice(0, 6).join(' ');
  const bloc = tous('[data-champ]', la).find((un) => un.dataset.champ === nom) || (court && tous('main p, main li, main td', la).find((un) => brut(un.textContent).includes(court)));
  if (bloc) { bloc.classList.add('eclaire'); bloc.scrollIntoView({ block: 'center' }); }
}
function suivre(nom, mots) {
  relire();
  recharger(nom, mots);
}
const blocs = (la) => tous('main p, main li, main td, main h2, main h3', la);
function recharger(nom, mots) {
  const un = cadre(); if (!un || !('suit' in un.dataset)) return;
  const la = un.contentWindow.scrollY, avant = new Set(blocs(un.contentDocument).map((b) => b.textContent));
  un.addEventListener('load', () => {
    un.contentWindow.scrollTo(0, la);
    if (nom || mots) eclairer(nom, mots);
    else if (avant.size) blocs(un.contentDocument).forEach((b) => b.classList.toggle('eclaire', !avant.has(b.textContent)));
  }, { once: true });
  un.contentWindow.location.replace(`${un.src}&v=${Date.now()}`);
}
function ecouter(un) {
  un.contentDocument?.addEventListener('click', (e) => {
    const bloc = e.target.closest?.('[data-ou]'); if (!bloc || e.target.closest('a')) return;
    const [page, ancre] = bloc.dataset.ou.split('#'), champ_ = page === location.pathname && document.getElementById(decodeURIComponent(ancre));
    if (champ_) { champ_.focus(); champ_.scrollIntoView({ block: 'center' }); eclairer(bloc.dataset.champ); } else location.href = `${page}?cote=1#${ancre}`;
  });
}
addEventListener('load', () => { const un = cadre(); if (un) { ecouter(un); un.addEventListener('load', () => ecouter(un)); } });

// --- Ce que d'autres changent : demandé toutes les cinq secondes, et au retour sur la page.
async function ailleurs() {
  if (document.hidden || muet) return;
  try {
    const dit = await (await fetch('/version')).json();
    const qui = $('#qui'); if (qui) qui.textContent = dit.presents.join(' ');
    if (dit.version !== document.body.dataset.version && !$('#rien') && !$('#conflit')) envoyer(() => fetch(location.href)).then(() => recharger('', ''));
  } catch { etat("L'atelier ne répond plus. Votre texte reste dans la page.", true); }
}
setInterval(ailleurs, cadre() ? 2000 : ATTENTE);
document.addEventListener('visibilitychange', ailleurs);
addEventListener('pageshow', (e) => { if (e.persisted) ailleurs(); });
