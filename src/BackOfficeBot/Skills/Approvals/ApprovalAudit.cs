using System.Text.Json;
using BackOfficeBot.Records;

namespace BackOfficeBot.Skills.Approvals;

/// What changed of a request, as an auditor reads it in a table; all that the machine needs beside it stands in the JSON lines.
internal static class ApprovalAudit
{
    public static IEnumerable<string>? Told(FieldChange change, string language) => change.Field switch
    {
        "data.fields" => Fields(Read(change.Old, ApprovalJson.Default.IReadOnlyListApprovalField), Read(change.New, ApprovalJson.Default.IReadOnlyListApprovalField), language),
        "data.steps" => Steps(Read(change.Old, ApprovalJson.Default.IReadOnlyListApprovalStep), Read(change.New, ApprovalJson.Default.IReadOnlyListApprovalStep), language),
        "title" or "priority" or "confidentiality" => null,
        _ => [],
    };

    private static IReadOnlyList<T> Read<T>(string? json, System.Text.Json.Serialization.Metadata.JsonTypeInfo<IReadOnlyList<T>> type) => json is null ? [] : JsonSerializer.Deserialize(json, type) ?? [];

    private static IEnumerable<string> Fields(IReadOnlyList<ApprovalField> before, IReadOnlyList<ApprovalField> after, string language) =>
        from field in after
        let old = before.FirstOrDefault(f => f.Id == field.Id) is { } was ? ApprovalWords.Value(was, language) : null
        let now = ApprovalWords.Value(field, language)
        where old != now
        select $"{field.Name(language)}: {(old is null ? "" : $"{old} → ")}{now ?? "–"}";

    // Who is to decide, who decided what, and who handed it to whom.
    private static IEnumerable<string> Steps(IReadOnlyList<ApprovalStep> before, IReadOnlyList<ApprovalStep> after, string language)
    {
        var t = ApprovalTexts.In(language);
        for (var i = 0; i < after.Count; i++)
            foreach (var seat in after[i].Seats)
            {
                var was = i < before.Count ? before[i].Seats.FirstOrDefault(s => s.Id == seat.Id) : null;
                var name = $"{i + 1}. {seat.Name}";
                if (was is null)
                    yield return $"{t.StepLabel}: {name}";
                if (seat.Vote != (was?.Vote ?? Vote.None))
                    yield return $"{(seat.ByName is { } by ? $"{name} ({by})" : name)}: {Named(seat.Vote)}";
                if (seat.GoneToName is { } gone && was?.GoneToName != gone)
                    yield return $"{name} → {gone}";
                if (seat.DeputyName != was?.DeputyName)
                    yield return $"{name} → {seat.DeputyName ?? seat.Name}";
            }

        string Named(Vote vote) => vote switch
        {
            Vote.Approved => t.State(ApprovalStates.Approved),
            Vote.Conditional => t.State(ApprovalStates.Conditional),
            Vote.Rejected => t.State(ApprovalStates.Rejected),
            _ => t.State(ApprovalStates.Waiting),
        };
    }
}
