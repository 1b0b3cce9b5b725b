"""Write the file that holds the cards of all rules: see `cptskit.regles.cards`."""

from cptskit.regles.cards import FILE, cards, import_rules

if __name__ == "__main__":
    FILE.write_text(cards(import_rules()), encoding="utf-8", newline="\n")
