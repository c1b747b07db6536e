using Xinglin.Exchange.Synthetic.Telling;
using Xinglin.Facts.Person;

namespace Xinglin.Exchange.Synthetic.Lives;

/// <summary>What a scene was meant for: later in the day than that, the present lies a day sooner on the road, so that it is still ahead.</summary>
enum For { AnyHour, Morning, Day, Operation }

/// <summary>A situation that must be alive on the day: who is cast for it, where on the road today lies, and what happened this morning.</summary>
sealed record Scene(string Name)
{
    public string? Cancer { get; init; }
    public string? Stage { get; init; }
    public string? Road { get; init; }
    public string? Regimen { get; init; }
    public bool? Man { get; init; }
    public int? Age { get; init; }
    /// <summary>Factor on the depth of the counts.</summary>
    public double? Sensitive { get; init; }
    /// <summary>Key of the county.</summary>
    public string? Home { get; init; }
    public For For { get; init; }
    public string? Allergen { get; init; }
    /// <summary>Today is one of these days (0 is day 1) of that cycle.</summary>
    public (int Cycle, int From, int To)? On { get; init; }
    /// <summary>Today is so many days after the first operation, embolisation, report or visit.</summary>
    public (string What, int Days)? After { get; init; }
    public bool InTheHouse { get; init; }
    public bool Line { get; init; }
    public bool Meeting { get; init; }
    /// <summary>Baseline platelets, 10⁹/L, and the share lost for good with each cycle.</summary>
    public (double Baseline, double Lasting)? Platelets { get; init; }
    /// <summary>Embolised once between the third cycle and the fourth, for what sits in the liver.</summary>
    public bool Embolised { get; init; }
    /// <summary>The report of the biopsy has not come.</summary>
    public bool NoReport { get; init; }
    /// <summary>Seven packets were given a week ago.</summary>
    public bool RevisitToday { get; init; }
    /// <summary>What the machine would have told but this scene does without.</summary>
    public Func<IFact, int, bool>? Without { get; init; }
    /// <summary>Told after everything else; days are counted from the first visit, today is Tale.Today.</summary>
    public Action<Tale>? Today { get; init; }
    /// <summary>Hospice care began so many days ago.</summary>
    public int? ComfortFor { get; init; }

    /// <summary>People in a scene are needed alive, or already in comfort care.</summary>
    public Fate Fate => ComfortFor is null ? Fate.Spared : new(150, 150 + 60, 150 + 60 + 45);
}
