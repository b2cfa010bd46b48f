using System.Globalization;
using BackOfficeBot.Records;
using Microsoft.Extensions.Options;

namespace BackOfficeBot.Retention;

/// Says at start what is wrong with the section Retention, and what to set: a hold that nobody can be sure of is worse than none.
internal sealed class RetentionValidation(IEnumerable<IRecordKind> kinds) : IValidateOptions<RetentionOptions>
{
    public ValidateOptionsResult Validate(string? name, RetentionOptions options)
    {
        List<string> wrong = [.. Months("Retention:Months", options.Months, least: 1)];
        for (var i = 0; i < options.Organisations.Count; i++)
        {
            if (string.IsNullOrWhiteSpace(options.Organisations[i].Id))
                wrong.Add($"Retention:Organisations:{i}:Id must be the id of a tenant.");
            else if (options.Organisations.FindIndex(o => o.Id.Equals(options.Organisations[i].Id, StringComparison.OrdinalIgnoreCase)) < i)
                wrong.Add($"Retention:Organisations:{i}:Id: there is an entry for this organisation already. Write both as one.");
            wrong.AddRange(Months($"Retention:Organisations:{i}:Months", options.Organisations[i].Months, least: 0));
        }
        for (var i = 0; i < options.Holds.Count; i++)
            wrong.AddRange(Hold($"Retention:Holds:{i}", options.Holds[i]));
        return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }

    private IEnumerable<string> Months(string at, Dictionary<string, string> months, int least)
    {
        foreach (var (kind, text) in months)
            if (kinds.FirstOrDefault(k => k.Kind == kind) is not { } known)
                yield return $"{at}:{kind}: there is no kind {kind}. There are: {string.Join(", ", kinds.Where(k => k.Keeping == Keeping.AsSet).Select(k => k.Kind).Order())}.";
            else if (known.Keeping == Keeping.ByItself)
                yield return $"{at}:{kind}: these are kept as they say themselves (the RetentionYears of their template). Leave it out here.";
            else if (known.Keeping == Keeping.Always)
                yield return $"{at}:{kind}: these are never purged. Leave it out.";
            else if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < least || number > RetentionOptions.MostMonths)
                yield return $"{at}:{kind} must be a number of months from {least} to {RetentionOptions.MostMonths}.";
    }

    private IEnumerable<string> Hold(string at, HoldOptions hold)
    {
        if (string.IsNullOrWhiteSpace(hold.Name))
            yield return $"{at}:Name must say why, such as the matter's name.";
        if (hold.Organisation is { } organisation && string.IsNullOrWhiteSpace(organisation))
            yield return $"{at}:Organisation must be the id of a tenant; leave it out for all.";
        foreach (var kind in hold.Kinds.Where(kind => kinds.All(k => k.Kind != kind)))
            yield return $"{at}:Kinds: there is no kind {kind}.";
        foreach (var reference in hold.References.Where(r => !Reference.TryParse(r, out _)))
            yield return $"{at}:References: \"{reference}\" is no number of a record, such as CALL-2026-0000012.";
        foreach (var (name, text) in new[] { ("From", hold.From), ("To", hold.To) })
            if (text is not null && !DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            {
                yield return $"{at}:{name}: \"{text}\" is no day, such as 2026-11-24.";
                yield break;
            }
        if (HoldOptions.Day(hold.To) < HoldOptions.Day(hold.From))
            yield return $"{at}:To must not be before From.";
    }
}
