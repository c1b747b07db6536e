using Xinglin.Facts;

namespace Xinglin.Knowledge;

public static class Adopting
{
    extension(Library library)
    {
        /// <summary>Why an edition may not be put in force from a day: it is not there, it does not pass, an example of it fails, or it is in force already. Null when it may.</summary>
        public Phrase? WhyNotAdopt(string card, string edition, DateTimeOffset from)
        {
            if (library.Lint().FirstOrDefault(l => l.Card == card && l.Edition == edition && l.File is not "adoption") is not { } linted)
                return new($"没有 {card}@{edition}", $"there is no {card}@{edition}");
            if (linted.Wrong is not [])
                return new($"{card}@{edition} 未通过检查：{string.Join("；", linted.Wrong)}", $"{card}@{edition} does not pass: {string.Join("; ", linted.Wrong)}");
            var inForce = library.Adoptions.Where(a => a.Card == card && a.From <= from).OrderBy(a => a.From).LastOrDefault();
            // a store gives the moment back in UTC; the day is the hospital's
            return inForce?.Edition == edition && inForce.From.ToOffset(TimeSpan.FromHours(8)) is var since
                ? new($"{card}@{edition} 自 {since:yyyy-MM-dd} 起已启用", $"{card}@{edition} is in force already, from {since:yyyy-MM-dd}") : null;
        }
    }
}
