namespace Xinglin.Specs.Web.Crawl;

/// <summary>Twelve roles, two tongues, every link: what must hold wherever they came.</summary>
[Collection(nameof(A_whole_house))]
public class Every_page(A_whole_house house)
{
    [Fact]
    public void Answers_or_refuses_with_a_reason() => Holds(nameof(Page_rules.Answered));

    [Fact]
    public void Has_one_heading_one_title_one_main_part_and_says_its_tongue() => Holds(nameof(Page_rules.Headed));

    [Fact]
    public void Uses_an_id_once_and_points_only_at_what_is_there() => Holds(nameof(Page_rules.Identified));

    [Fact]
    public void Names_its_pictures_fields_and_buttons() => Holds(nameof(Page_rules.Labelled));

    [Fact]
    public void Guards_its_forms_and_makes_sending_twice_harmless() => Holds(nameof(Page_rules.Guarded));

    [Fact]
    public void Needs_nothing_the_policy_forbids() => Holds(nameof(Page_rules.Lawful));

    [Fact]
    public void Is_sealed_against_frames_caches_and_guessing() => Holds(nameof(Page_rules.Sealed));

    [Fact]
    public void Is_light_enough_for_a_county_line() => Holds(nameof(Page_rules.Light));

    [Fact]
    public void Keeps_markup_and_turned_writing_inside_the_name() => Holds(nameof(Page_rules.Plain));

    [Fact]
    public void In_Chinese_has_no_English_left() => Holds("Chinese");

    [Fact]
    public void In_English_has_no_Chinese_left() => Holds("English");

    /// <summary>An old address of the audit; what a closed chart and a task lead to by the form alone; and a page only its constraint tells from another.</summary>
    static readonly string[] unlinked = ["/charts/{Id:guid}/entries", "/glass/{Id:guid}", "/work/task/{Id:guid}/{Act}", "/people/{Account}",
        // a guest's, which need a secret; an archive's, where one is connected; a partner's view and a visit of one patient, which a list leads to by the form alone
        "/g/{Token}", "/g/{Token}/images/{Study}", "/charts/{Id:guid}/images/{Study}", "/region/agreements/{Key}/as-guest/{Id:guid}", "/charts/{Id:guid}/visit/{Key}"];

    [Fact]
    public void Was_found_by_somebody() =>
        Assert.Equal([], Routes.Pages.Except(unlinked).Except(house.Seen.Select(s => s.Pattern.Split('?')[0])).Where(p => !p.Contains("{Status", StringComparison.OrdinalIgnoreCase)).ToArray());

    [Fact]
    public void Was_walked_by_each_role_in_both_tongues() =>
        Assert.All(house.Seen.GroupBy(s => (s.Account, s.Tongue)), g => Assert.True(g.Count() >= 10, $"{g.Key} saw only {g.Count()} pages"));

    [Fact]
    public void That_is_a_file_can_be_fetched() => Assert.All(house.Files, f => Assert.True(f.Value == 200, $"{f.Key} answered {f.Value}"));

    [Fact]
    public void When_opened_writes_nothing() => Assert.Equal(house.HeadsBefore, house.HeadsAfter);

    [Fact]
    public void Shows_the_name_that_means_to_break_it() => Assert.Contains(house.Seen, s => s.Address.Contains(house.Hard.ToString(), StringComparison.Ordinal));

    void Holds(string rule) => Assert.True(house.Faults(rule) is [], string.Join('\n', house.Faults(rule)));
}
