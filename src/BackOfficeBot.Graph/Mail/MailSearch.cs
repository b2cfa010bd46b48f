using System.Globalization;

namespace BackOfficeBot.Graph;

/// <summary>A question in the two languages in which Graph takes it.</summary>
/// <remarks><see href="https://learn.microsoft.com/graph/search-query-parameter"/></remarks>
internal static class MailSearch
{
    /// <summary>For $filter; what orders stands first in it, or Graph refuses it as too complex.</summary>
    public static string Filter(MailQuestion question)
    {
        List<string> terms = [$"receivedDateTime ge {Zones.Query(question.Since ?? DateTimeOffset.UnixEpoch)}"];
        if (question.Until is { } until) terms.Add($"receivedDateTime lt {Zones.Query(until)}");
        if (question.Unread) terms.Add("isRead eq false");
        if (question.WithFiles) terms.Add("hasAttachments eq true");
        if (question.Flagged) terms.Add("flag/flagStatus eq 'flagged'");
        return string.Join(" and ", terms);
    }

    /// <summary>For $search, in Exchange's query language. Its days are the mailbox's own and whole, so it asks for one more on each side: <see cref="Fits"/> decides.</summary>
    public static string Search(MailQuestion question)
    {
        List<string> terms = [.. Term("from:", question.From), .. Term("to:", question.To), .. Term("subject:", question.Subject), .. Words(question.Text).Select(Quoted)];
        if (question.Since is { } since) terms.Add($"received>={Day(since.AddDays(-1))}");
        if (question.Until is { } until) terms.Add($"received<={Day(until.AddDays(1))}");
        if (question.WithFiles) terms.Add("hasAttachments:true");
        return $"\"{string.Join(" AND ", terms)}\"";
    }

    public static bool Fits(MailQuestion question, MailLine mail) => (question.Since is not { } since || mail.At >= since) && (question.Until is not { } until || mail.At < until)
        && (!question.Unread || !mail.IsRead) && (!question.WithFiles || mail.HasFiles) && (!question.Flagged || mail.IsFlagged);

    private static IEnumerable<string> Term(string property, string? words) => Words(words) is { Count: > 0 } found ? [property + Quoted(string.Join(' ', found))] : [];

    private static string Quoted(string words) => $"\\\"{words}\\\"";

    // What would be a sign of the query language is a blank.
    private static List<string> Words(string? words) =>
        [.. new string([.. (words ?? "").Select(c => char.IsLetterOrDigit(c) || c is '@' or '.' or '-' or '_' or '\'' or '’' or '+' or '/' ? c : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries)];

    private static string Day(DateTimeOffset at) => at.UtcDateTime.ToString("MM/dd/yyyy", CultureInfo.InvariantCulture);
}
