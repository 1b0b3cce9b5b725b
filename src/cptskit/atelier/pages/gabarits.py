"""The templates of the page."""

from functools import cache

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from cptskit.socle.resources import resource


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(resource("templates") / "atelier"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def page(template: str, **context: object) -> str:
    """Return a page made from a template."""
    return _environment().get_template(template).render(context)
