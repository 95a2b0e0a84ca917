"""What VADER and NRCLex make of the same public corpora, for `make accuracy`.

Peers predict the emotion with most words, nothing without a word; VADER's sign is joy or sadness. Words are cut at
everything that is not a letter or an apostrophe. Prints macro-F1 over Ekman's six for texts with one label.
Usage: peers.py DATA
"""
import json
import os
import re
import sys

import nrclex
from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

SIX = ["anger", "disgust", "fear", "joy", "sadness", "surprise"]
GO = dict(enumerate(
    "joy joy anger anger joy joy surprise surprise joy sadness anger disgust sadness joy fear joy sadness joy joy "
    "fear joy joy surprise joy sadness sadness surprise".split()))
XED = {1: "anger", 3: "disgust", 4: "fear", 5: "joy", 6: "sadness", 7: "surprise"}


def corpus(path, labels):
    for line in open(path, encoding="utf-8"):
        fields = line.rstrip("\n").split("\t")
        if len(fields) < 2:
            continue
        ids = {int(part) for part in re.split(r"[, ]+", fields[1]) if part.strip().isdigit()}
        emotions = {labels[number] for number in ids if number in labels}
        if len(emotions) == 1:
            yield fields[0], emotions.pop()


def macro(pairs):
    scores = []
    for emotion in SIX:
        right = sum(gold == emotion == found for gold, found in pairs)
        all_ = sum(gold == emotion for gold, _ in pairs) + sum(found == emotion for _, found in pairs)
        scores.append(2 * right / all_ if all_ else 0)
    return sum(scores) / len(scores)


def nrc_lexicon():
    folder = os.path.dirname(nrclex.__file__)
    for base, _, files in os.walk(folder):
        for name in files:
            if name.endswith(".json"):
                return json.load(open(os.path.join(base, name), encoding="utf-8"))
    sys.exit("peers.py: the NRCLex package holds no lexicon file")


def main(data):
    lexicon = nrc_lexicon()
    vader = SentimentIntensityAnalyzer()

    def nrc(text):
        counts = dict.fromkeys(SIX, 0)
        for word in re.findall(r"[a-z']+", text.lower()):
            for emotion in lexicon.get(word, []):
                if emotion in counts:
                    counts[emotion] += 1
        best = max(SIX, key=lambda emotion: counts[emotion])
        return best if counts[best] else None

    def sign(text):
        compound = vader.polarity_scores(text)["compound"]
        return "joy" if compound >= 0.05 else "sadness" if compound <= -0.05 else None

    for title, path, labels in [
        ("GoEmotions dev", "goemotions/dev.tsv", GO), ("XED English", "xed/en-annotated.tsv", XED)
    ]:
        texts = list(corpus(os.path.join(data, path), labels))
        for name, peer in [("NRCLex", nrc), ("VADER", sign)]:
            score = macro([(gold, peer(text)) for text, gold in texts])
            print(f"{title}: {name}, texts with one label: macro-F1 {score:.3f}")


if __name__ == "__main__":
    main(sys.argv[1])
