namespace BackOfficeBot.Sandbox.Tests.Graph;

/// <summary>An office of its own for each test.</summary>
public abstract class OfficeTests : IAsyncLifetime
{
    private protected RunningOffice Office { get; private set; } = null!;

    private protected Caller Davide { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Office = await RunningOffice.StartAsync();
        Davide = Office.As("davide.rinaldi");
    }

    public async ValueTask DisposeAsync()
    {
        await Office.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
