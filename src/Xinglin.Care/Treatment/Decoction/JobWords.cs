using System.Globalization;
using Xinglin.Facts;
using Xinglin.Facts.Herbs;

namespace Xinglin.Care.Treatment.Decoction;

/// <summary>What the states and steps of the room are called.</summary>
public static class JobWords
{
    /// <summary>As the registers and addresses spell a state or a step: toReview, soaked.</summary>
    public static string Word<T>(T state) where T : struct, Enum => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(state.ToString());

    public static JobState? Read(string? word) => Enum.TryParse<JobState>(word, ignoreCase: true, out var state) && Enum.IsDefined(state) && !char.IsAsciiDigit(word[0]) ? state : null;

    extension(JobState state)
    {
        public Phrase Name => state switch
        {
            JobState.ToReview => new("待审方", "to review"), JobState.Returned => new("已退回", "returned"), JobState.ToWeigh => new("待调配", "to weigh"), JobState.ToSoak => new("待浸泡", "to soak"),
            JobState.Soaking => new("浸泡中", "soaking"), JobState.Boiling => new("煎煮中", "boiling"), JobState.Packed => new("待交接", "packed"), _ => new("已交接", "handed over"),
        };

        /// <summary>Share of the way it has come, for its ring.</summary>
        public double Share => state switch { JobState.ToWeigh => 1 / 6.0, JobState.ToSoak => 2 / 6.0, JobState.Soaking => 3 / 6.0, JobState.Boiling => 4 / 6.0, JobState.Packed => 5 / 6.0, JobState.HandedOver => 1, _ => 0.06 };
    }

    extension(DecoctionStage stage)
    {
        public Phrase Name => stage switch { DecoctionStage.Soaked => new("浸泡", "soak"), DecoctionStage.Boiled => new("上机煎煮", "boil"), _ => new("包装", "pack") };
    }

    extension(Boiling kind)
    {
        public Phrase Name => kind switch { Boiling.Short => new("解表、清热、芳香", "short: exterior, heat, aromatic"), Boiling.Long => new("滋补", "long: tonic"), _ => new("一般", "ordinary") };
    }

    /// <summary>Two prescriptions are told apart by the clock of the house.</summary>
    internal static string Clock(DateTimeOffset at) => at.ToOffset(TimeSpan.FromHours(8)).ToString("MM-dd HH:mm", CultureInfo.InvariantCulture);
}
