using Xinglin.Facts.Organisations;

namespace Xinglin.Exchange.Synthetic.Shapes;

/// <summary>Who works in the region: demo/people.yaml.</summary>
sealed record People
{
    public required List<House> Organisations { get; init; }
    public required List<County> Counties { get; init; }
    public required List<Room> Departments { get; init; }
    public required Dictionary<string, Twofold> Titles { get; init; }
    public required List<Group> Staff { get; init; }

    public County County(string zh) => Counties.First(c => c.Zh == zh);
}

/// <summary>A word in both tongues.</summary>
sealed record Twofold
{
    public required string Zh { get; init; }
    public required string En { get; init; }
    public Phrase Phrase => new(Zh, En);
}

sealed record House
{
    public required string Id { get; init; }
    public required string Zh { get; init; }
    public required string En { get; init; }
    public required Level Level { get; init; }
    public string? Under { get; init; }
}

/// <summary>A county or district with its hospitals and township clinics.</summary>
sealed record County
{
    public required string Key { get; init; }
    public required string Zh { get; init; }
    public required string En { get; init; }
    /// <summary>Weight by how many of the centre's patients live there.</summary>
    public required double Share { get; init; }
    /// <summary>More than an hour away: granules, fewer visits.</summary>
    public bool Far { get; init; }
    public required List<string> Towns { get; init; }

    public string Hospital => $"county.{Key}";
    public string TcmHospital => $"county.{Key}.tcm";
    public string Clinic(int town) => $"town.{Key}.{town + 1}";
}

sealed record Room
{
    public required string Id { get; init; }
    public required string Zh { get; init; }
    public required string En { get; init; }
    public int Beds { get; init; }
}

/// <summary>People of one role: how many, the first of them by name, and where they work, in turn.</summary>
sealed record Group
{
    public required Role Role { get; init; }
    /// <summary>The first is called so; the second has 2 behind it.</summary>
    public required string Account { get; init; }
    public string? First { get; init; }
    public bool Woman { get; init; }
    public required int Many { get; init; }
    public required List<string> Titles { get; init; }
    public string At { get; init; } = "hub";
    public List<string> In { get; init; } = [];
    /// <summary>The county the turn begins with.</summary>
    public string? From { get; init; }
}
