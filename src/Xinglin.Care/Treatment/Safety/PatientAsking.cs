using System.Globalization;
using System.Text.Json;

namespace Xinglin.Care.Treatment.Safety;

/// <summary>The patient of a `check`: {sex, age, pregnant?, breastFeeding?, labs?:{…}, allergies?, conditions?, cycle?:{name, day}, at?}.</summary>
static class PatientAsking
{
    /// <summary>What people write for a value, and what turns it into the name and unit of the cards.</summary>
    static readonly Dictionary<string, string> names = new()
    {
        ["platelets"] = "platelets", ["platelet"] = "platelets", ["plt"] = "platelets", ["血小板"] = "platelets", ["neutrophils"] = "neutrophils", ["anc"] = "neutrophils", ["neut"] = "neutrophils", ["中性粒细胞"] = "neutrophils", ["inr"] = "inr",
        ["altxuln"] = "alt", ["alttimesupper"] = "alt", ["astxuln"] = "ast", ["asttimesupper"] = "ast", ["bilirubinxuln"] = "bilirubin", ["bilixuln"] = "bilirubin", ["tbilxuln"] = "bilirubin", ["bilirubintimesupper"] = "bilirubin",
        ["egfr"] = "egfr", ["creatinine"] = "creatinine", ["scr"] = "creatinine", ["cr"] = "creatinine", ["肌酐"] = "creatinine", ["potassium"] = "potassium", ["k"] = "potassium", ["血钾"] = "potassium", ["qtc"] = "qtc",
        ["systolic"] = "systolic", ["sbp"] = "systolic", ["diastolic"] = "diastolic", ["dbp"] = "diastolic", ["diarrhoea"] = "diarrhoea", ["diarrhea"] = "diarrhoea", ["plateletsfall7days"] = "platelets-fall-7-days", ["daystooperation"] = "days-to-operation",
    };

    /// <summary>Results no rule asks for yet: taken, and of no use here.</summary>
    static readonly HashSet<string> unasked = ["hb", "hgb", "haemoglobin", "hemoglobin", "血红蛋白", "wbc", "白细胞", "sodium", "na", "血钠", "calcium", "ca", "magnesium", "mg", "albumin", "alb", "白蛋白", "urea", "bun", "glucose", "glu", "血糖", "hba1c", "ldh", "ddimer", "fibrinogen", "pt", "aptt", "tsh", "crp", "ggt", "alp", "lvef", "ecog", "temperature", "体温", "uricacid"];

    /// <summary>Values that mean something only beside the laboratory's own upper limit.</summary>
    static readonly Dictionary<string, string> timesUpper = new() { ["alt"] = "alt", ["ast"] = "ast", ["bilirubin"] = "bilirubin", ["tbil"] = "bilirubin", ["谷丙转氨酶"] = "alt", ["谷草转氨酶"] = "ast", ["总胆红素"] = "bilirubin" };

    static readonly string[] members = ["sex", "age", "pregnant", "breastFeeding", "lactating", "labs", "allergies", "conditions", "cycle", "at", "weight", "height", "name"];

    public static PatientState Read(JsonElement json, List<Problem> problems)
    {
        if (json.ValueKind is not JsonValueKind.Object) return Wrong(problems, "patient", new("要一个对象", "an object is wanted"));
        Dictionary<string, Known> values = [];
        foreach (var stray in json.EnumerateObject().Select(p => p.Name).Except(members)) Value(json, stray, values, problems);
        if (json.TryGetProperty("labs", out var labs) && labs.ValueKind is JsonValueKind.Object)
            foreach (var lab in labs.EnumerateObject()) Value(labs, lab.Name, values, problems);
        return new()
        {
            IsFemale = Sex(json, problems), Years = Age(json, problems), IsPregnant = Truth(json, "pregnant", problems), IsBreastFeeding = Truth(json, "breastFeeding", problems) ?? Truth(json, "lactating", problems),
            Values = values, Flags = Flags(json, problems), Allergies = [.. Allergies(json)], Cycle = Cycle(json, problems), At = At(json, problems),
        };
    }

    static void Value(JsonElement from, string name, Dictionary<string, Known> values, List<Problem> problems)
    {
        var value = from.GetProperty(name);
        var plain = new string([.. name.Where(char.IsLetterOrDigit)]).ToLowerInvariant();
        double? number = null, upper = null;
        DateTimeOffset? at = null;
        if (value.ValueKind is JsonValueKind.Object)
        {
            number = Number(value, "value");
            upper = Number(value, "high") ?? Number(value, "upper");
            if (CheckAsking.Text(value, "at") is { } when) at = DateTimeOffset.TryParse(when, CultureInfo.InvariantCulture, DateTimeStyles.AssumeLocal, out var moment) ? moment : null;
        }
        else number = Number(from, name);
        if (number is null)
        {
            if (value.ValueKind is JsonValueKind.Null) return;
            problems.Add(new($"patient.{name}", new("要一个数", "a number is wanted")));
        }
        else if (number is < 0 || !double.IsFinite(number.Value)) problems.Add(new($"patient.{name}", new("不能小于 0", "cannot lie below nothing")));
        else if (names.TryGetValue(plain, out var id)) values[id] = new(number.Value, at);
        else if (timesUpper.TryGetValue(plain, out var multiple))
        {
            // without the laboratory's upper limit a number of units per litre says nothing; the rule then cannot say
            if (upper > 0) values[multiple] = new(number.Value / upper.Value, at);
        }
        else if (!unasked.Contains(plain)) problems.Add(new($"patient.{name}", new($"不认识“{name}”", $"{name} is not known here")));
    }

    static double? Number(JsonElement json, string member) => !json.TryGetProperty(member, out var value) ? null : value.ValueKind switch
    {
        JsonValueKind.Number => value.GetDouble(),
        JsonValueKind.String when double.TryParse(value.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var d) => d,
        _ => null,
    };

    static bool? Sex(JsonElement json, List<Problem> problems)
    {
        switch (CheckAsking.Text(json, "sex")?.ToLowerInvariant())
        {
            case null or "" or "unknown": return null;
            case "female" or "f" or "女": return true;
            case "male" or "m" or "男": return false;
            default:
                problems.Add(new("patient.sex", new("性别写 female 或 male", "write female or male")));
                return null;
        }
    }

    static int? Age(JsonElement json, List<Problem> problems)
    {
        if (Number(json, "age") is not { } age) return null;
        if (age is >= 0 and <= 130) return (int)age;
        problems.Add(new("patient.age", new("年龄须在 0–130 之间", "must lie between 0 and 130")));
        return null;
    }

    static bool? Truth(JsonElement json, string member, List<Problem> problems)
    {
        if (!json.TryGetProperty(member, out var value) || value.ValueKind is JsonValueKind.Null) return null;
        if (value.ValueKind is JsonValueKind.True or JsonValueKind.False) return value.GetBoolean();
        problems.Add(new($"patient.{member}", new("写 true 或 false", "write true or false")));
        return null;
    }

    static Dictionary<string, bool> Flags(JsonElement json, List<Problem> problems)
    {
        Dictionary<string, bool> flags = [];
        if (!json.TryGetProperty("conditions", out var conditions) || conditions.ValueKind is JsonValueKind.Null) return flags;
        if (conditions.ValueKind is JsonValueKind.Array)
            foreach (var c in conditions.EnumerateArray().Where(c => c.ValueKind is JsonValueKind.String)) flags[Flag(c.GetString()!)] = true;
        else if (conditions.ValueKind is JsonValueKind.Object)
            foreach (var c in conditions.EnumerateObject().Where(c => c.Value.ValueKind is JsonValueKind.True or JsonValueKind.False)) flags[Flag(c.Name)] = c.Value.GetBoolean();
        foreach (var stray in flags.Keys.Except(["bleeding", "diabetes", "liver-disease", "renal-disease", "awaiting-radioiodine", "hyperthyroidism"]).ToList())
            problems.Add(new("patient.conditions", new($"不认识“{stray}”", $"{stray} is not known here")));
        return flags;
    }

    static string Flag(string name) => name switch
    {
        "出血" or "活动性出血" => "bleeding", "糖尿病" => "diabetes", "肝病" => "liver-disease", "肾病" => "renal-disease", "甲亢" => "hyperthyroidism",
        _ => name.ToLowerInvariant().Replace('_', '-').Replace(' ', '-'),
    };

    static IEnumerable<string> Allergies(JsonElement json) =>
        !json.TryGetProperty("allergies", out var list) || list.ValueKind is not JsonValueKind.Array ? []
            : list.EnumerateArray().Select(a => a.ValueKind is JsonValueKind.String ? a.GetString() : a.ValueKind is JsonValueKind.Object ? CheckAsking.Text(a, "substance") : null).OfType<string>();

    static (string, int)? Cycle(JsonElement json, List<Problem> problems)
    {
        if (!json.TryGetProperty("cycle", out var cycle) || cycle.ValueKind is JsonValueKind.Null) return null;
        if (cycle.ValueKind is JsonValueKind.Object && Number(cycle, "day") is >= 1 and var day) return (CheckAsking.Text(cycle, "name") ?? "", (int)day);
        problems.Add(new("patient.cycle", new("写 {name, day}，第 1 天为用药日", "write {name, day}; day 1 is the day it is given")));
        return null;
    }

    static DateTimeOffset? At(JsonElement json, List<Problem> problems)
    {
        if (CheckAsking.Text(json, "at") is not { } text) return null;
        if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeLocal, out var at)) return at;
        problems.Add(new("patient.at", new("时间写 ISO 8601", "write a time in ISO 8601")));
        return null;
    }

    static PatientState Wrong(List<Problem> problems, string field, Phrase what)
    {
        problems.Add(new(field, what));
        return new();
    }
}
