using BackOfficeBot.Records;
using BackOfficeBot.Skills.Digests;
using BackOfficeBot.Tests.Harness;
using BackOfficeBot.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace BackOfficeBot.Tests.Skills.Digests;

internal static class DigestOffice
{
    /// Waits until whoever was heard of has the row of a digest: it is written beside the turns.
    public static async Task SettledAsync(OfficeDay day, params Chat[] chats)
    {
        var office = day.Bot.GetRequiredService<Office>();
        foreach (var chat in chats)
            await Until.TrueAsync(async () => await office.FindAsync(BackOfficeBot.Sandbox.SandboxIds.Tenant, DigestRecords.IdOf(chat.PersonId), TestContext.Current.CancellationToken) is not null);
    }
}
