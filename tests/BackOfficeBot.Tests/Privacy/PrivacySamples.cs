using BackOfficeBot.Cards;
using BackOfficeBot.Common;
using BackOfficeBot.Privacy;
using BackOfficeBot.Records;
using BackOfficeBot.Retention;
using BackOfficeBot.Tests.Common;

namespace BackOfficeBot.Tests.Privacy;

/// The cards of erasing a person, in every state that looks different.
internal static class PrivacySamples
{
    public static IEnumerable<(string Name, AdaptiveCard Card)> In(CardPlace place, string hostile)
    {
        var t = ErasureTexts.In(place.Language);
        yield return ("erasure: whose?", ErasureCards.Form(place, new(), []));
        yield return ("erasure: whose, all wrong", ErasureCards.Form(place, new(hostile, "Left"), new() { ["person"] = t.Unknown(hostile), ["reason"] = t.WhyMissing }));
        ErasureState state = new(Guid.Empty, new(Guid.Empty.ToString(), hostile), ErasureReason.Left);
        IReadOnlyList<Traced> found = [.. Enumerable.Range(0, 40).Select(i => new Traced(Guid.Empty, $"TASK-2026-{i:0000000}", i % 3 == 0 ? "TASK" : "MIN", (TraceVerdict)(i % 4)))];
        yield return ("erasure: check", ErasureCards.Check(place, state, found));
        yield return ("erasure: check, nothing there", ErasureCards.Check(place, state, []));
        yield return ("erasure: held", ErasureCards.Check(place, state, [.. found, new(Guid.Empty, "CALL-2026-0000001", "CALL", TraceVerdict.Held, hostile)]));
        foreach (var step in new[] { DeletionKind.Begun, DeletionKind.Done })
        {
            var record = new Record { Id = Guid.Empty, Kind = DeletionKind.Name, Title = "2026-11-24", State = step, Reference = "DEL-2026-0000001", CreatedByName = hostile, CreatedAt = AllCards.Now };
            record.SetData(new() { Lines = ErasureCards.Lines(found), Person = "erased-0123456789a", Reason = ErasureReason.Asked }, DeletionJson.Default.DeletionData);
            yield return ($"erasure: {step}", new DeletionKind().Card(place, new(record, "")));
        }
    }
}
