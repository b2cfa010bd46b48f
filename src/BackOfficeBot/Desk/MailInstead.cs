using System.Security.Cryptography;
using System.Text;
using BackOfficeBot.Due;
using BackOfficeBot.Graph;
using BackOfficeBot.Organisations;
using BackOfficeBot.Outbox;
using BackOfficeBot.Records;
using BackOfficeBot.Staff;
using BackOfficeBot.Storage;
using Microsoft.Extensions.Options;

namespace BackOfficeBot.Desk;

/// Where the organisation allows it, who cannot be written to is told by mail that something waits, and where: once for each record and each digest, and nothing of what it says.
internal sealed partial class MailInstead(
    RecordKinds kinds, Office office, Conversations conversations, Clients clients, Drafts drafts, IPeople people, IMail mail, IEnumerable<IMailedInstead> others, IOptions<DeliveryOptions> options, ILogger<MailInstead> log) : IDueHandler
{
    public const string Name = "desk.mailInstead";

    /// Whoever opens the chat meanwhile needs no mail.
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(10);

    public string Task => Name;

    public async Task RunAsync(DueRow due, CancellationToken ct)
    {
        if (options.Value.MailFrom is not { Length: > 0 } from || await office.FindAsync(due.Organisation, due.RecordId, ct) is not { } record)
            return;
        if (others.FirstOrDefault(o => o.Kind == record.Kind) is { } other)
        {
            if (await other.OfAsync(record, ct) is { } made)
                await ToAsync(record, from, [made.PersonId], made.Key, made.Body, ct);
            return;
        }
        if (kinds.Of(record.Kind) is not { } kind || !kind.IsOpen(record.State))
            return;
        List<string> waiting = [.. kind.Concerns(record).Where(c => c.Role == ConcernRole.Acts && !Departments.IsOffice(c.PersonId) && clients.Serves(due.Organisation, c.PersonId)).Select(c => c.PersonId).Distinct()];
        await ToAsync(record, from, waiting, $"{record.Id:N}", (language, name) => DeskTexts.In(language).MailBody(name, record.Reference, kind.ListName(ListPart.Mine, language)), ct);
    }

    private async Task ToAsync(Record record, string from, List<string> waiting, string what, Func<string, string, string> body, CancellationToken ct)
    {
        List<string> unreached = [.. waiting.Except(await conversations.ReachedAsync(record.Organisation, waiting, ct))];
        if (unreached.Count == 0)
            return;
        var caller = GraphCaller.App(record.Organisation);
        foreach (var person in await people.FindAllAsync(caller, unreached, ct))
            if (person.Address.Length > 0)
                await SendAsync(caller, from, record.Organisation, what, body, person, ct);
    }

    // It is written down first: a mail that may have left is not sent again.
    private async Task SendAsync(GraphCaller caller, string from, string organisation, string what, Func<string, string, string> body, Person person, CancellationToken ct)
    {
        var key = new Guid(SHA256.HashData(Encoding.UTF8.GetBytes($"{Name}:{what}:{person.Id}")).AsSpan(0, 16));
        if (!await drafts.TakeAsync(organisation, key, Drafts.Lifetime, ct))
            return;
        try
        {
            await mail.SendAsync(caller, from, new()
            {
                Subject = $"{DeskTexts.It.MailSubject} · {DeskTexts.En.MailSubject}",
                // Nobody knows the language of who never wrote.
                Body = string.Join("\n\n———\n\n", body("it", person.Name), body("en", person.Name)),
                To = [new(person.Address, person.Name)],
            }, ct);
        }
        catch (GraphException e) when (e.Failure is GraphFailure.Busy)
        {
            await drafts.LetGoAsync(organisation, key, ct);
            throw;
        }
        catch (GraphException e)
        {
            NotMailed(log, e.Failure, e.Code);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Somebody who cannot be written to was not told by mail either: {Failure} {Code}. Check Delivery:MailFrom and the application permission Mail.Send.")]
    private static partial void NotMailed(ILogger log, GraphFailure failure, string? code);
}
