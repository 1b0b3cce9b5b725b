"""A portfolio as one HTML page that works alone: it sorts, filters, and asks nothing of anybody."""

from base64 import b64encode
from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from html import escape

from cptskit.documents.portefeuille.carte import carte
from cptskit.francais.dates import long_date
from cptskit.francais.nombres import counted, euros, number
from cptskit.francais.typographie import typographie
from cptskit.portefeuille import Ensemble, Ligne, Mouvement, Stade
from cptskit.regles.registry import RULES
from cptskit.socle.resources import resource

_PAGE = """\
<!DOCTYPE html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Portefeuille de projets, {day}</title>
<style>{style}</style>
</head>
<body>
<a class="evitement" href="#contenu">Aller au contenu</a>
<header>
<h1>Portefeuille de projets</h1>
<p>Au {day}. Cette page ne nomme personne.</p>
</header>
<main id="contenu" tabindex="-1">
{body}
</main>
<footer>
<p>Produit par cptskit. Les dates dites « à confirmer » viennent d'un jalon sans jour ou prévu ; les
montants marqués ≈ sont estimés, à confirmer auprès de la CPAM.</p>
</footer>
<script>{script}</script>
</body>
</html>
"""
_COLUMNS = (
    ("N°", "n"),
    ("Projet", ""),
    ("Dép.", ""),
    ("Stade", ""),
    ("Communes", "n"),
    ("Habitants", "n"),
    ("Taille", "n"),
    ("Fin du contrat", "d"),
    ("Prochaine date", ""),
    ("Erreurs", "n"),
    ("Avert.", "n"),
    ("Par an, au plus", "n"),
    ("À gagner", "n"),
    ("Preuves", "n"),
    ("Rappels", ""),
)


def page(whole: Ensemble, moved: Sequence[Mouvement] | None = None) -> bytes:
    """Return the page of a portfolio; `moved` is what changed since another."""
    style, script = (_text(f"portefeuille.{kind}") for kind in ("css", "js"))
    body = "\n".join(_body(whole, moved))
    return _PAGE.format(
        policy=f"default-src 'none'; style-src {_hash(style)}; script-src {_hash(script)}",
        day=typographie(long_date(whole.jour)),
        style=style,
        script=script,
        body=body,
    ).encode()


def _text(name: str) -> str:
    return (resource("templates") / name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def _say(text: str) -> str:
    return escape(typographie(text))


def _body(whole: Ensemble, moved: Sequence[Mouvement] | None) -> Iterator[str]:
    numbers = {ligne.chemin: rank for rank, ligne in enumerate(whole.lignes, start=1)}
    yield _figures(whole)
    if moved is not None:
        yield from _moved(moved)
    yield from _projects(whole, numbers)
    yield from _map(whole, numbers)
    yield from _dates(whole)
    yield from _reminders(whole)
    yield from _conflicts(whole)
    yield from _free(whole)
    yield from _findings(whole)


def _figures(whole: Ensemble) -> str:
    figures = [
        (number(len(whole.lignes)), "projet" if len(whole.lignes) == 1 else "projets"),
        (number(whole.habitants), "habitants dans les communes d'un projet"),
        (euros(whole.euros), "par an au plus, contrats en cours"),
        (euros(whole.enjeu), "de part variable encore à gagner"),
        (number(len(whole.conflits)), "communes revendiquées deux fois"),
    ]
    items = "".join(f"<li><strong>{_say(a)}</strong> {_say(b)}</li>" for a, b in figures)
    stages = ", ".join(f"{stage.value} {number(count)}" for stage, count in whole.par_stade.items())
    return f'<ul class="chiffres">{items}</ul>\n<p>{_say(f"Stades : {stages}.")}</p>'


def _projects(whole: Ensemble, numbers: dict[str, int]) -> Iterator[str]:
    yield "<h2>Projets</h2>"
    yield _filters(whole)
    heads = "".join(
        f'<th scope="col"{_class(kind)}><button type="button">{_say(title)}</button></th>'
        for title, kind in _COLUMNS
    )
    yield (
        '<div class="large" role="region" aria-labelledby="titre-projets" tabindex="0">'
        '<table id="projets"><caption id="titre-projets">Un projet par ligne ; chaque titre trie '
        f"la table.</caption><thead><tr>{heads}</tr></thead><tbody>"
    )
    for ligne in whole.lignes:
        yield _row(ligne, numbers[ligne.chemin])
    yield "</tbody></table></div>"


def _filters(whole: Ensemble) -> str:
    stages = "".join(f'<option value="{s.rang}">{_say(s.value)}</option>' for s in whole.par_stade)
    places = "".join(
        f'<option value="{place.code}">{_say(f"{place.nom} ({place.code})")}</option>'
        for place in whole.departements
        if any(place.code in line.departements for line in whole.lignes)
    )
    return (
        '<div class="filtres">'
        '<label for="cherche">Chercher<input id="cherche" type="search" autocomplete="off"></label>'
        f'<label for="stade">Stade<select id="stade"><option value="">tous</option>{stages}'
        "</select></label>"
        '<label for="departement">Département<select id="departement"><option value="">tous'
        f"</option>{places}</select></label>"
        '<label class="case" for="rappels"><input id="rappels" type="checkbox">'
        "Avec un rappel à faire</label>"
        f'<p id="combien" role="status">{_say(counted(len(whole.lignes), "projet"))}</p></div>'
    )


def _row(ligne: Ligne, rank: int) -> str:
    data = (
        f'data-stade="{ligne.stade.rang}" data-departements="{" ".join(ligne.departements)}" '
        f'data-rappels="{len(ligne.rappels)}"'
    )
    if ligne.stade is Stade.ILLISIBLE:
        name = f'{_say(ligne.chemin)}<br><span class="alerte">{_say(ligne.pourquoi)}</span>'
    else:
        name = f'{_say(ligne.nom)}<br><span class="discret">{escape(ligne.chemin)}</span>'
    stage = f"{ligne.stade.value}, année {ligne.annee}" if ligne.annee else ligne.stade.value
    cells = (
        _count(rank),
        f'<th scope="row">{name}</th>',
        f"<td>{_say(', '.join(ligne.departements))}</td>",
        f'<td data-v="{ligne.stade.rang}">{_say(stage)}</td>',
        _count(len(ligne.communes)),
        _count(ligne.habitants),
        _count(ligne.taille),
        _day(
            ligne.fin.toordinal() if ligne.fin else None,
            f"{ligne.fin:%d/%m/%Y}" if ligne.fin else "",
        ),
        _next(ligne),
        _count(ligne.erreurs, alert=True),
        _count(ligne.avertissements),
        _money(ligne.euros, ligne.estimation),
        _money(ligne.enjeu, False),
        _count(ligne.preuves_manquantes),
        f"<td>{_list(rappel.sorte for rappel in ligne.rappels)}</td>",
    )
    return f"<tr {data}>{''.join(cells)}</tr>"


def _count(value: int | None, *, alert: bool = False) -> str:
    shown = _say(number(value)) if value else ("–" if value is None else "0")
    kind = "n alerte" if alert and value else "n"
    return f'<td class="{kind}" data-v="{"" if value is None else value}">{shown}</td>'


def _money(value: int | None, estimate: bool) -> str:
    shown = "–" if value is None else _say(f"{'≈ ' * estimate}{euros(value)}")
    return f'<td class="n" data-v="{"" if value is None else value}">{shown}</td>'


def _day(rank: int | None, shown: str) -> str:
    return f'<td class="d" data-v="{"" if rank is None else rank}">{shown or "–"}</td>'


def _next(ligne: Ligne) -> str:
    if ligne.prochaine is None:
        return _day(None, "")
    doubt = "" if ligne.prochaine.sure else " (à confirmer)"
    words = f"{ligne.prochaine.jour:%d/%m/%Y}{doubt} : {ligne.prochaine.libelle}"
    return f'<td data-v="{ligne.prochaine.jour.toordinal()}">{_say(words)}</td>'


def _list(items: Iterable[str]) -> str:
    distinct = list(dict.fromkeys(items))
    if not distinct:
        return "–"
    return f'<ul class="courte">{"".join(f"<li>{_say(item)}</li>" for item in distinct)}</ul>'


def _map(whole: Ensemble, numbers: dict[str, int]) -> Iterator[str]:
    drawn = carte(whole, numbers)
    if not drawn:
        return
    yield "<h2>Carte</h2>"
    yield (
        "<p>Chaque projet a une couleur, et le numéro de sa ligne. Ce que la carte montre est dit "
        "plus bas, commune par commune.</p>"
        f'<div class="cartes">{drawn}</div>'
        '<ul class="legende"><li><span class="pave projet"></span>un projet</li>'
        '<li><span class="pave double"></span>plusieurs projets</li>'
        '<li><span class="pave"></span>aucun projet</li></ul>'
    )


def _dates(whole: Ensemble) -> Iterator[str]:
    dates = sorted(
        ((echeance, ligne) for ligne in whole.lues for echeance in ligne.echeances),
        key=lambda two: two[0].jour,
    )
    if not dates:
        return
    yield "<h2>Échéances des douze mois</h2>"
    rows = (
        (
            f"{each.jour:%d/%m/%Y}",
            deadline.nom,
            each.libelle + ("" if each.sure else " (date à confirmer)"),
        )
        for each, deadline in dates
    )
    yield _table("titre-echeances", "Dates que la loi ou le contrat fixent", _DATES, rows)


_DATES = ("Date", "Projet", "Échéance")


def _reminders(whole: Ensemble) -> Iterator[str]:
    rows = [
        (ligne.nom, rappel.sorte, rappel.texte) for ligne in whole.lues for rappel in ligne.rappels
    ]
    if rows:
        yield "<h2>Rappels à faire</h2>"
        title = "Ce qui est à rappeler à chaque communauté"
        yield _table("titre-rappels", title, ("Projet", "Sujet", "Rappel"), rows)


def _conflicts(whole: Ensemble) -> Iterator[str]:
    if not whole.conflits:
        return
    names = {ligne.chemin: ligne.nom for ligne in whole.lignes}
    yield "<h2>Zones de conciliation</h2>"
    rows = (
        (
            f"{conflit.nom} ({conflit.code})",
            number(conflit.habitants) if conflit.habitants is not None else "–",
            " ; ".join(names[path] or path for path in conflit.projets),
            "en partie" if conflit.en_partie else "en entier",
        )
        for conflit in whole.conflits
    )
    heads = ("Commune", "Habitants", "Projets", "Couverte")
    yield _table("titre-conflits", "Communes que plusieurs projets revendiquent", heads, rows)


def _free(whole: Ensemble) -> Iterator[str]:
    departements = [departement for departement in whole.departements if departement.sans_projet]
    if not departements:
        return
    yield "<h2>Communes sans projet</h2>"
    for one in departements:
        people = sum(each[2] or 0 for each in one.sans_projet)
        count = f"{counted(len(one.sans_projet), 'commune')} sur {number(one.communes)}"
        head = f"{one.nom} ({one.code}) : {count}, {counted(people, 'habitant')}"
        names = ", ".join(f"{name} ({code})" for code, name, _ in one.sans_projet)
        yield f"<details><summary>{_say(head)}</summary><p>{_say(names)}.</p></details>"


def _findings(whole: Ensemble) -> Iterator[str]:
    if not whole.constats:
        return
    titles = {rule.code: rule.page.titre for rule in RULES}
    yield "<h2>Constats, par sorte</h2>"
    rows = (
        (code, titles.get(code, "lecture des fichiers"), number(projects), number(times))
        for code, (projects, times) in whole.constats.items()
    )
    heads = ("Règle", "Ce qu'elle regarde", "Projets", "Fois")
    yield _table("titre-constats", "Ce que les contrôles ont trouvé", heads, rows)


def _moved(moved: Sequence[Mouvement]) -> Iterator[str]:
    yield "<h2>Ce qui a bougé</h2>"
    if not moved:
        yield "<p>Rien depuis le portefeuille précédent.</p>"
        return
    rows = (
        (mouvement.nom or mouvement.chemin, mouvement.quoi, mouvement.avant or "–", mouvement.apres)
        for mouvement in moved
    )
    heads = ("Projet", "Quoi", "Avant", "Après")
    yield _table("titre-mouvements", "Depuis le portefeuille précédent", heads, rows)


def _table(name: str, title: str, heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    head = "".join(f'<th scope="col">{_say(one)}</th>' for one in heads)
    body = "".join(f"<tr>{''.join(f'<td>{_say(cell)}</td>' for cell in row)}</tr>" for row in rows)
    return (
        f'<div class="large" role="region" aria-labelledby="{name}" tabindex="0"><table>'
        f'<caption id="{name}">{_say(title)}</caption><thead><tr>{head}</tr></thead>'
        f"<tbody>{body}</tbody></table></div>"
    )


def _class(kind: str) -> str:
    return f' class="{kind}"' if kind else ""
