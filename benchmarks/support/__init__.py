"""What benchmarks share: files in the real layout, and how time and memory are measured."""
