using Xinglin.Exchange.Synthetic.Reckoning;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Xinglin.Exchange.Synthetic.Shapes;

/// <summary>Everything the invented region is drawn from, read once from the files under demo/.</summary>
sealed class World
{
    static readonly Lazy<World> read = new(() => new());

    static readonly IDeserializer yaml = new DeserializerBuilder()
        .WithNamingConvention(HyphenatedNamingConvention.Instance).WithEnforceRequiredMembers().Build();

    World()
    {
        Region = Read<Region>("region");
        People = Read<People>("people");
        Sources = Read<List<SourceFigure>>("sources");
        Cancers = Read<List<Cancer>>("cancers");
        Courses = Read<List<CourseShape>>("courses").ToDictionary(c => c.Id);
        Chinese = Read<Chinese>("chinese");
        Mishaps = Read<List<Mishap>>("operations");
    }

    public static World Known => read.Value;

    public Region Region { get; }
    public People People { get; }
    public IReadOnlyList<SourceFigure> Sources { get; }
    public IReadOnlyList<Cancer> Cancers { get; }
    public IReadOnlyDictionary<string, CourseShape> Courses { get; }
    public Chinese Chinese { get; }
    public IReadOnlyList<Mishap> Mishaps { get; }

    /// <summary>What a department is called on a bed and in a visit.</summary>
    public string Called(string department) => People.Departments.First(d => d.Id == department).Zh;

    public Phrase Organisation(string id) => People.Organisations.First(o => o.Id == id) is var o ? new(o.Zh, o.En) : default;

    /// <summary>The centre whose charts these are.</summary>
    public string Hub => People.Organisations.First(o => o.Id == "hub").Zh;

    static T Read<T>(string file)
    {
        using var text = new StreamReader(typeof(World).Assembly.GetManifestResourceStream($"demo/{file}.yaml")
            ?? throw new InvalidOperationException($"demo/{file}.yaml is not in the assembly"));
        return yaml.Deserialize<T>(text);
    }
}
