using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Http.Features;
using Xinglin.Care;
using Xinglin.Knowledge;
using Xinglin.Storage;
using Xinglin.Storage.SignIn;
using Xinglin.Web.Rights;

namespace Xinglin.Web;

/// <summary>Puts the house together: which services there are, what is served where. It composes, it does not decide.</summary>
public static class Rooms
{
    const long LargestUpload = 200L << 20;

    /// <summary>The cards delivered with the program, and what this house made and adopted itself.</summary>
    public static Library Library(Engine engine) =>
        new(adoptions: Adoptions.Of(engine), own: HouseCards.Of(engine).Select(c => new OwnEdition(c.Wing, c.Card, c.Edition, c.Text, c.Rows)));

    public static IGate Gate(Library library, Engine engine) => new Gate(new SignedTemplates(library, t => Signatures.Has(engine, t.Card, t.Edition, t.Digest)),
        [.. Guards.In(library), new Regional.UnitGuard(engine), new Pages.Lines.PlacingGuard(engine)], new Care.Alliance.Partners(() => Storage.Organisations.Agreements.InForce(engine)));

    public static void Furnish(WebApplicationBuilder builder, Serving serving, Store store, Library library, TaskRegister tasks)
    {
        builder.WebHost.ConfigureKestrel(k =>
        {
            k.AddServerHeader = false;
            k.Limits.MaxRequestBodySize = LargestUpload;
        });
        builder.WebHost.UseUrls($"http://*:{serving.Port}");
        builder.WebHost.UseStaticWebAssets();
        // else a built tree packs nothing and lets no browser keep what it has
        builder.Configuration["ReloadStaticAssetsAtRuntime"] = "false";
        builder.Logging.ClearProviders().AddJsonConsole().SetMinimumLevel(LogLevel.Warning)
            .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        var s = builder.Services;
        s.AddSingleton(serving).AddSingleton(store).AddSingleton(library).AddSingleton(tasks).AddSingleton(TimeProvider.System);
        s.AddSingleton<Tongue>().AddSingleton<Desk>().AddSingleton<RuleBook>().AddSingleton<Books>().AddSingleton<Staff>().AddSingleton<Live>();
        s.AddHttpContextAccessor().AddScoped<Visitor>().AddScoped<ReadingRoom>();
        Threshold.Add(s);
        s.Configure<RequestLocalizationOptions>(Tongue.Choose);
        s.Configure<FormOptions>(o => o.MultipartBodyLengthLimit = LargestUpload);
        s.ConfigureHttpJsonOptions(o =>
        {
            o.SerializerOptions.Encoder = FactJson.Options.Encoder;
            o.SerializerOptions.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
            foreach (var converter in FactJson.Options.Converters) o.SerializerOptions.Converters.Add(converter);
        });
        // Chinese goes out as it is, not six bytes a character
        s.AddSingleton<HtmlEncoder>(PlainLetters.Of).AddSingleton(JavaScriptEncoder.Create(UnicodeRanges.All));
        s.AddRazorComponents();
        Compression.Add(s);
        s.AddAntiforgery(o => o.Cookie.Name = "xinglin-form");
        s.AddOpenApi();
        s.AddHealthChecks().AddCheck<StoreAnswers>("store", tags: ["ready"]);
        s.AddDataProtection().SetApplicationName("xinglin");
        s.Configure<KeyManagementOptions>(o => o.XmlRepository = new ProtectionKeys(store));
        s.AddHostedService<Neighbours>().AddSingleton<Pages.Work.Worklists>().AddScoped<Preferences>().AddScoped<Pages.Work.TaskWriting>();
        s.AddScoped<Pages.Prescribing.RxRoom>().AddScoped<Pages.Meetings.BoardRoom>().AddScoped<Pages.Meetings.MeetingBook>().AddScoped<Pages.Meetings.Concluding>();
        s.AddScoped<Regional.RegionRoom>().AddScoped<Regional.NewChart>().AddScoped<Regional.Joining>();
        s.AddScoped<Pages.Booking.BookingRoom>().AddScoped<Pages.Booking.BookingActs>().AddScoped<Pages.Booking.VisitRoom>();
        s.AddScoped<Pages.Advice.AdviceRoom>().AddScoped<Pages.Infection.InfectionRoom>().AddScoped<Pages.Infection.Judging>().AddScoped<Pages.Infection.Bundling>();
        s.AddScoped<Pages.Lines.LineRoom>().AddScoped<Pages.Nutrition.NutritionRoom>();
        s.AddHttpClient<Imaging.Pacs>();
        s.AddScoped<Imaging.PictureRoom>().AddScoped<Imaging.GuestPictures>();
        s.AddScoped<Pages.Mood.MoodRoom>().AddScoped<Pages.Scoring.ScoringRoom>();
        s.AddScoped<Pages.Decoction.DecoctionRoom>().AddScoped<Pages.Decoction.DecoctionScans>();
        s.AddScoped<Pages.Nursing.NursingRoom>().AddScoped<Pages.Nursing.BedsideRoom>().AddScoped<Pages.Nursing.HandoverRoom>();
        s.AddSingleton<Shared.Forms.Signing>();
        foreach (var asker in typeof(Rooms).Assembly.GetTypes().Where(t => t is { IsInterface: false } && t.IsAssignableTo(typeof(Shared.Forms.IAsksBesides))))
            s.AddSingleton(typeof(Shared.Forms.IAsksBesides), asker);
        SignIn.Add(s, serving);
        Telemetry.Add(s);
    }

    public static void Connect(WebApplication app)
    {
        Refusals.Use(app);
        Headers.Use(app);
        app.UseResponseCompression();
        app.UseRequestLocalization();
        SignIn.Use(app);
        app.UseRouting();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseAuthorization();
        Threshold.Use(app);
        app.UseAntiforgery();
        SignIn.Guard(app);
        app.MapStaticAssets().AllowAnonymous();
        app.MapRazorComponents<App>();
        app.MapOpenApi().AllowAnonymous();
        app.MapHealthChecks("/health/live", new() { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready").AllowAnonymous();
        Tongue.Map(app);
        SignIn.Map(app);
        Live.Map(app);
        Api.IApi.MapAll(app);
    }

    public static void Greet(WebApplication app, Serving serving)
    {
        Console.WriteLine($"杏林 Xinglin  {string.Join(' ', app.Urls.Select(u => u.Replace("[::]", "localhost", StringComparison.Ordinal).Replace("*", "localhost", StringComparison.Ordinal)))}");
        if (!serving.IsDemo) return;
        Console.WriteLine($"演示库，人物均为虚构；口令都是 {DemoAccounts.Password} · invented data; every password is {DemoAccounts.Password}");
        foreach (var (account, name, role) in DemoAccounts.All)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {account,-16}{name}  {role.Title.Zh} {role.Title.En}"));
    }
}
