using Xinglin.Knowledge.Reading;

namespace Xinglin.Knowledge;

/// <summary>Who is cited where in a card, and which values are not what they must be.</summary>
static class Citations
{
    public static IEnumerable<string> Faults(ReadCard read)
    {
        foreach (var lack in read.Lacking) yield return $"{lack} is empty";
        foreach (var (path, value, blocks) in read.Cited)
        {
            if (string.IsNullOrWhiteSpace(value.Cite)) yield return $"{path} cites nothing";
            else if (read.Card.Sources?.ContainsKey(value.Cite) is false) yield return $"{path} cites {value.Cite}, and there is no source of that name";
            if (blocks && value.Confidence == Confidence.Low) yield return $"{path} stops people, so its low confidence is not enough";
        }
    }
}
